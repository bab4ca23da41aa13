import { findByKey, listPageEntries } from '../model/catalogue.ts';
import { isKind, type Kind } from '../model/kinds.ts';
import { parseLink } from '../model/links.ts';
import { listLines } from './clean.ts';
import { createId } from './create-id.ts';
import type { World } from './world.ts';

/** The id of an authority, from its name or id; a name that nobody knows is written as an id would be. */
export function readAuthority(text: string, { named, catalogue }: World): string {
  const bare = text.replace(/\s*\((?:lead|partner|funder)\)$/i, '');
  if (catalogue.isKnown('authorities', bare)) return bare;
  return named(bare) ?? (createId(bare) || bare);
}

/** The ids of topics, from their names, their other names or their ids. */
export function readTopics(text: string, { catalogue }: World): string[] {
  const known = catalogue.list('topics');
  const names = new Map<string, string>();
  for (const { id, data } of known)
    for (const name of [...data.altLabels, data.prefLabel, id]) names.set(name.toLowerCase(), id);
  const ids = listLines(text.replaceAll(';', '\n')).flatMap((line) => splitNames(line, names));
  return [...new Set(ids)];
}

/** The ids in a line of names between commas; a name may hold commas of its own. */
function splitNames(line: string, names: ReadonlyMap<string, string>): string[] {
  const parts = line.split(',').map((part) => part.trim().replace(/^[-*•·–]\s+/, ''));
  const ids: string[] = [];
  for (let start = 0; start < parts.length;) {
    const lengths = parts.slice(start).map((_, index, rest) => rest.length - index);
    const nameOf = (length: number) => parts.slice(start, start + length).join(', ');
    const length = lengths.find((one) => names.has(nameOf(one).toLowerCase())) ?? 1;
    const name = nameOf(length);
    if (name) ids.push(names.get(name.toLowerCase()) ?? (createId(name) || name));
    start += length;
  }
  return ids;
}

/** The key of a page (`case-studies/wigan-deal`), from its key, its address, its title or its id within a kind. */
export function readPage(text: string, { catalogue }: World, kind?: Kind): string {
  const words = text.trim();
  const [path = words] = /(?<=\/\/[^/]*)\/.*$|^\/.*$/.exec(words) ?? [];
  const address = /([a-z-]+)\/([a-z0-9-]+)(?:\.mdx|\/|\/index\.html)?(?:[?#].*)?$/.exec(path);
  const link = parseLink(words, { kind: kind ?? 'case-studies', id: '' });
  if (address?.[1] && isKind(address[1])) return `${address[1]}/${address[2] ?? ''}`;
  if (link?.id) return `${link.kind}/${link.id}`;
  const wanted = words.toLowerCase();
  const found = listPageEntries(catalogue).find(
    (entry) =>
      (!kind || entry.kind === kind) && (entry.data.title.toLowerCase() === wanted || entry.id === createId(words)),
  );
  if (found) return `${found.kind}/${found.id}`;
  const key = `${kind ?? 'case-studies'}/${createId(words)}`;
  return findByKey(catalogue, words) ? words : key;
}

/** The word of a choice, from the word itself or the way in which it is shown. */
export function readChoice(text: string, shown: Readonly<Record<string, string>>): string {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(shown).find(([id, label]) => id === wanted || label.toLowerCase() === wanted);
  return found?.[0] ?? text.trim();
}
