import type { Outline } from '../model/entry.ts';
import { isPageKind, type DataOf, type TextKind } from '../model/kinds.ts';
import type { Finding, Locate, Place } from '../model/problem.ts';
import { validate } from '../model/validate.ts';
import type { Messages } from '../model/words.ts';
import { checkTree } from './allow.ts';
import { checkBounds } from './bounds.ts';
import { checkCitations, markCitations } from './citations.ts';
import { splitFrontMatter } from './front-matter.ts';
import { writeHtml } from './html.ts';
import { createOutline } from './outline.ts';
import type { ReadYaml } from './read-yaml.ts';
import { resolveReferences } from './references.ts';
import { checkText, mostDepth } from './text.ts';
import { ParseFault, placeOf, type Parse, type TreeNode } from './tree.ts';

/** How to read a page: which parser, which YAML reader, in which language problems are worded. */
export interface Reading {
  parse: Parse;
  readYaml: (yaml: string, firstLine: number) => ReadYaml;
  messages: Messages;
  /** The licence of pages that state none, where it is not ours. */
  licence?: string | undefined;
  /** Whether the HTML is wanted too; whoever only asks for the verdict is answered sooner without it. */
  writesHtml?: boolean;
}

/** A page read from a contributed file: its parts as far as they are sound, and everything found wrong. */
export interface ReadPage<K extends TextKind> {
  data?: DataOf<K>;
  outline?: Outline;
  html?: string;
  findings: Finding[];
  locate: Locate;
}

// Whoever has mended these runs the check again; a hostile file could make it list a hundred thousand.
const mostFindings = 200;
const start: Locate = () => ({ line: 1, column: 1 });

/** Reads one contributed MDX file of a kind: text, front matter, body. Never throws for what somebody wrote. */
export function readPage<K extends TextKind>(kind: K, text: string, reading: Reading): ReadPage<K> {
  const characters = checkText(text);
  if (characters.length) return { findings: characters, locate: start };
  const parts = splitFrontMatter(text);
  if ('findings' in parts) return { findings: parts.findings, locate: start };
  const yaml = reading.readYaml(parts.yaml, 2);
  const valid = yaml.findings.length ? yaml : validate(kind, addLicence(yaml.values, kind, reading), reading.messages);
  const data = 'data' in valid ? valid.data : undefined;
  const body = readBody(parts.body, reading, kind === 'translations' ? undefined : listSources(yaml.values));
  const findings = [...('findings' in valid ? valid.findings : []), ...body.findings].slice(0, mostFindings);
  return { ...body, ...(data && { data }), findings, locate: yaml.locate };
}

// A translation is under the licence of its page.
function addLicence(values: unknown, kind: TextKind, { licence }: Reading): unknown {
  const isPage = isPageKind(kind) && typeof values === 'object' && !Array.isArray(values);
  return licence !== undefined && isPage ? { licence, ...values } : values;
}

/** What a body turns into, or why it is refused; `sources` are the ids it may cite, left out where others know them. */
export function readBody(
  body: string,
  { parse, writesHtml = true }: Pick<Reading, 'parse' | 'writesHtml'>,
  sources: ReadonlySet<string> | undefined,
): { outline?: Outline; html?: string; findings: Finding[] } {
  const crowded = checkBounds(body);
  if (crowded.length) return { findings: crowded };
  const tree = parseBody(body, parse);
  if ('findings' in tree) return tree;
  const refused = checkTree(tree);
  resolveReferences(tree);
  const citations = markCitations(tree, body);
  const findings = [...refused, ...checkCitations(tree, citations, sources)];
  if (refused.length) return { findings };
  const { outline, anchors } = createOutline(tree, citations, sources);
  return { outline, ...(writesHtml && { html: writeHtml(tree, anchors) }), findings };
}

function parseBody(body: string, parse: Parse): TreeNode | { findings: Finding[] } {
  try {
    return parse(body);
  } catch (fault) {
    if (fault instanceof ParseFault) return { findings: [nameFault(body, fault.place)] };
    if (fault instanceof RangeError)
      return { findings: [{ code: 'SP005', place: placeOf({}), values: { most: mostDepth } }] };
    throw fault;
  }
}

// A paragraph that starts with one of MDX's two words is read as a program, and most often it is none.
function nameFault(body: string, place: Place): Finding {
  const lines = body.split('\n').slice(0, place.line);
  const start = lines.findLastIndex((line) => line.trim() === '') + 1;
  const isModule = /^(?:import|export)\b/.test(lines[start] ?? '');
  return isModule ? { code: 'SP201', place: { line: start + 1, column: 1 } } : { code: 'SP200', place };
}

function listSources(values: unknown): Set<string> {
  const list: unknown = (values as { sources?: unknown } | undefined)?.sources;
  return new Set(Array.isArray(list) ? list.map((one: { id?: unknown } | null) => String(one?.id)) : []);
}
