import type { Citation } from '../model/entry.ts';
import type { Finding } from '../model/problem.ts';
import { placeAt } from './text.ts';
import { placeOf, visitTree, type TreeNode } from './tree.ts';

// Sources are defined in the front matter, so no definition stands in the text and both parsers leave `[^id]` as words.
const written = /\[\^([^\]\s]{1,80})\]/g;
// The same in the file, where each sign may be written as a reference.
const inFile =
  /(\[|&(?:#0*91|#x0*5b|lsqb|lbrack);)(?:\^|&(?:#0*94|#x0*5e|hat);)[^\]\s]{1,80}?(?:\]|&(?:#0*93|#x0*5d|rsqb|rbrack);)/gi;

interface Mark {
  index: number;
  isEscaped: boolean;
}

/** Turns each `[^id]` of the text into a citation node, in reading order; `body` is what the tree was parsed from. */
export function markCitations(tree: TreeNode, body: string): Citation[] {
  const citations: Citation[] = [];
  markChildren(tree, { body, marks: new Map() }, citations);
  return citations;
}

// In reading order: the sources are numbered so, in the text and below it.
function markChildren(node: TreeNode, source: Source, citations: Citation[]): void {
  if (!node.children || node.type === 'link') return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return splitText(child, source, citations);
    markChildren(child, source, citations);
    return [child];
  });
}

interface Source {
  body: string;
  /** What is still to come of each stretch of the file that became one text or several. */
  marks: Map<number, Mark[]>;
}

function splitText(node: TreeNode, source: Source, citations: Citation[]): TreeNode[] {
  const value = node.value ?? '';
  if (!value.includes('[^')) return [node];
  const start = node.position?.start.offset ?? 0;
  const marks = source.marks.get(start) ?? listMarks(source.body.slice(start, node.position?.end.offset));
  source.marks.set(start, marks);
  const parts: TreeNode[] = [];
  let from = 0;
  for (const found of value.matchAll(written)) {
    const mark = marks.shift();
    const id = found[1] ?? '';
    if (mark?.isEscaped) continue;
    citations.push({ id, place: mark ? placeAt(source.body, start + mark.index) : placeOf(node) });
    parts.push(
      { ...node, value: value.slice(from, found.index) },
      { type: 'citation', identifier: id, position: node.position },
    );
    from = found.index + found[0].length;
  }
  return [...parts, { ...node, value: value.slice(from) }];
}

function listMarks(text: string): Mark[] {
  return [...text.matchAll(inFile)].map(({ 0: whole, 1: bracket, index }) => {
    const backslashes = /\\*$/.exec(text.slice(Math.max(0, index - 20), index))?.[0].length ?? 0;
    return { index, isEscaped: bracket !== '[' || backslashes % 2 === 1 || !whole.includes('^') };
  });
}

/** Finds footnotes written by hand, and citations of sources that the front matter does not list. */
export function checkCitations(
  tree: TreeNode,
  citations: readonly Citation[],
  sources: ReadonlySet<string> | undefined,
): Finding[] {
  const byHand: Finding[] = [];
  visitTree(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      byHand.push({ code: 'SP213', place: placeOf(node), values: { id: node.identifier ?? '' } });
    }
  });
  const unknown = citations.filter(({ id }) => sources?.has(id) === false);
  return [...byHand, ...unknown.map(({ id, place }) => ({ code: 'SP214' as const, place, values: { id } }))];
}
