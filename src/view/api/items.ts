import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../mdx/front-matter.ts';
import { decodeText } from '../../mdx/text.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { isTextKind, kinds, type Kind } from '../../model/kinds.ts';
import { pathOf } from '../../model/paths.ts';
import type { PageContext } from '../../page.ts';
import { rememberInLanguage } from '../in-language.ts';
import { computeOf } from './computed.ts';
import { addressOf, fileNameOf } from './context.ts';

/** An entry as other programs read it: its values as its file has them, and apart what is computed. */
export interface ApiItem {
  kind: Kind;
  id: string;
  /** The page on which people read it. */
  url: string;
  data: object;
  /** The text as written, in MDX, of kinds that have one. */
  text?: string;
  computed: object;
}

/** An item as JSON, with the name of its own file. */
export interface WrittenItem {
  name: string;
  json: string;
}

/** The items of a kind, in the order of their ids; written once for its list and their own files. */
export function writeItems(kind: Kind, context: PageContext): readonly WrittenItem[] {
  const known = writtenOf(context);
  const written =
    known.get(kind) ??
    (context.catalogue.list(kind) as readonly AnyEntry[]).map((entry) => ({
      name: fileNameOf(entry),
      json: JSON.stringify(createItem(entry, context)),
    }));
  known.set(kind, written);
  return written;
}

const writtenOf = rememberInLanguage(() => new Map<Kind, readonly WrittenItem[]>());

/** The JSON of one entry, by the name of its file. */
export const findItem = (kind: Kind, name: string, context: PageContext): string =>
  byNameOf(context).get(`${kind}/${name}`) ?? '';

const byNameOf = rememberInLanguage((context: PageContext) => {
  const byName = new Map<string, string>();
  for (const kind of Object.keys(kinds) as Kind[])
    for (const { name, json } of [...writeItems(kind, context)].reverse()) byName.set(`${kind}/${name}`, json);
  return byName;
});

/** The list of a kind as JSON: `{ "items": [...] }`. */
export const writeList = (kind: Kind, context: PageContext): string =>
  `{"items":[${writeItems(kind, context)
    .map(({ json }) => json)
    .join(',')}]}`;

/** An entry for other programs. */
export function createItem(entry: AnyEntry, context: PageContext): ApiItem {
  const { kind, id, data } = entry;
  const text = isTextKind(kind) ? { text: readBody(kind, id) } : {};
  return { kind, id, url: addressOf(entry, context), data, ...text, computed: computeOf(entry, context) };
}

/** The text of a page as its file has it, without the front matter and the empty lines around it. */
function readBody(kind: Kind, id: string): string {
  const bytes = readFileSync(join(import.meta.env.CONTENT_DIR, pathOf({ kind, id })));
  const parts = splitFrontMatter(decodeText(bytes).text);
  return 'body' in parts ? parts.body.trim() : '';
}
