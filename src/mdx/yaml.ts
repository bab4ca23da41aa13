import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLMap } from 'yaml';
import type { Finding, Locate, Place } from '../model/problem.ts';

const mostDepth = 8;

/** Strictly parsed YAML: plain values, where each stands, and what is wrong with it. */
export interface ParsedYaml {
  values: unknown;
  findings: Finding[];
  locate: Locate;
}

/** Parses YAML 1.2 without aliases, anchors, tags and merge keys; `firstLine` is where it starts in its file. */
export function parseYaml(yaml: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    version: '1.2',
    // Found below: the parser compares each key with each other one, which takes seconds for thousands.
    uniqueKeys: false,
    strict: true,
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const findings = [...findSyntax(document, at), ...findFeatures(document, at)];
  const values: unknown = findings.length ? undefined : (document.toJS({ maxAliasCount: 0 }) ?? {});
  return { values, findings, locate: (path) => at(offsetOf(document, path)) };
}

function findSyntax(document: Document.Parsed, at: (offset: number) => Place): Finding[] {
  return document.errors.slice(0, 3).map((error) => ({ code: 'SP101', place: at(error.pos[0]) }));
}

function findFeatures(document: Document.Parsed, at: (offset: number) => Place): Finding[] {
  const findings: Finding[] = [];
  const add = (code: 'SP101' | 'SP102' | 'SP104', node: Node) =>
    findings.push({ code, place: at(node.range?.[0] ?? 0) });
  if (hasDirective(document)) findings.push({ code: 'SP102', place: at(0) });
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node) || ('anchor' in node && node.anchor) || hasTag(node)) add('SP102', node);
      if (isMap(node)) for (const key of listRepeated(node)) add('SP104', key);
      if (ancestors.filter(isCollection).length > mostDepth) {
        add('SP101', node);
        return visit.BREAK;
      }
      return undefined;
    },
    Pair(_, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
        add('SP101', isNode(pair.key) ? pair.key : (document.contents as Node));
      } else if (pair.key.value === '<<') add('SP102', pair.key);
    },
  });
  if (document.contents === null || isMap(document.contents)) return findings;
  return [...findings, { code: 'SP101', place: at(document.contents.range[0]) }];
}

// Collections always have a tag, values only where one is written.
function hasTag(node: Node): boolean {
  const { tag } = node as { tag?: string };
  return tag !== undefined && (isScalar(node) || !/^tag:yaml\.org,2002:(map|seq)$/.test(tag));
}

function hasDirective({ directives }: Document.Parsed): boolean {
  return directives.yaml.explicit === true || Object.keys(directives.tags).length > 1;
}

/** The first keys of a map that stand there twice; more would say nothing new. */
function listRepeated(map: YAMLMap): Node[] {
  const seen = new Set<unknown>();
  const repeated: Node[] = [];
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) repeated.push(key);
    seen.add(key.value);
    if (repeated.length === 3) break;
  }
  return repeated;
}

/** The offset of the deepest part of a path that stands in the document. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    const pair = isMap(node) ? findPair(node, part) : undefined;
    const next: unknown = pair ? pair.value : isSeq(node) && typeof part === 'number' ? node.items[part] : undefined;
    const marked: unknown = pair ? pair.key : next;
    if (!isNode(marked)) break;
    offset = marked.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

function findPair(map: YAMLMap, key: string | number) {
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
}
