import type { Outline } from '../model/entry.ts';
import type { DataOf, PageKind } from '../model/kinds.ts';
import type { Finding, Locate } from '../model/problem.ts';
import { validate } from '../model/validate.ts';
import type { Messages } from '../model/words.ts';
import { checkTree } from './allow.ts';
import { checkCitations, markCitations } from './citations.ts';
import { splitFrontMatter } from './front-matter.ts';
import { writeHtml } from './html.ts';
import { createOutline } from './outline.ts';
import type { ReadYaml } from './read-yaml.ts';
import { checkText } from './text.ts';
import { ParseFault, placeOf, type Parse, type TreeNode } from './tree.ts';

/** How to read a page: which parser, which YAML reader, in which language problems are worded. */
export interface Reading {
  parse: Parse;
  readYaml: (yaml: string, firstLine: number) => ReadYaml;
  messages: Messages;
}

/** A page read from a contributed file: its parts as far as they are sound, and everything found wrong. */
export interface ReadPage<K extends PageKind> {
  data?: DataOf<K>;
  outline?: Outline;
  html?: string;
  findings: Finding[];
  locate: Locate;
}

const start: Locate = () => ({ line: 1, column: 1 });

/** Reads one contributed MDX file of a kind: text, front matter, body. Never throws for what somebody wrote. */
export function readPage<K extends PageKind>(kind: K, text: string, reading: Reading): ReadPage<K> {
  const characters = checkText(text);
  if (characters.length) return { findings: characters, locate: start };
  const parts = splitFrontMatter(text);
  if ('findings' in parts) return { findings: parts.findings, locate: start };
  const yaml = reading.readYaml(parts.yaml, 2);
  const valid = yaml.findings.length ? yaml : validate(kind, yaml.values, reading.messages);
  const data = 'data' in valid ? valid.data : undefined;
  const body = readBody(parts.body, reading.parse, listSources(yaml.values));
  const findings = [...('findings' in valid ? valid.findings : []), ...body.findings];
  return { ...body, ...(data && { data }), findings, locate: yaml.locate };
}

/** What a body turns into, or why it is refused; `sources` are the ids it may cite. */
export function readBody(
  body: string,
  parse: Parse,
  sources: ReadonlySet<string>,
): { outline?: Outline; html?: string; findings: Finding[] } {
  const tree = parseBody(body, parse);
  if ('findings' in tree) return tree;
  const refused = checkTree(tree);
  const citations = markCitations(tree, body);
  const findings = [...refused, ...checkCitations(tree, citations, sources)];
  if (refused.length) return { findings };
  const { outline, anchors } = createOutline(tree, citations);
  return { outline, html: writeHtml(tree, anchors), findings };
}

function parseBody(body: string, parse: Parse): TreeNode | { findings: Finding[] } {
  try {
    return parse(body);
  } catch (fault) {
    if (fault instanceof ParseFault) return { findings: [{ code: 'SP200', place: fault.place }] };
    if (fault instanceof RangeError) return { findings: [{ code: 'SP005', place: placeOf({}), values: { most: 24 } }] };
    throw fault;
  }
}

function listSources(values: unknown): Set<string> {
  const list: unknown = (values as { sources?: unknown } | undefined)?.sources;
  return new Set(Array.isArray(list) ? list.map((one: { id?: unknown } | null) => String(one?.id)) : []);
}
