import type { Citation } from '../model/entry.ts';
import type { Finding } from '../model/problem.ts';
import { placeAt } from './text.ts';
import { placeOf, visitTree, type TreeNode } from './tree.ts';

// Sources are defined in the front matter, so no definition stands in the text and both parsers leave `[^id]` as words.
const written = /(\\?)\[\^([^\]\s]{1,80})\]/g;

/** Turns each `[^id]` of the text into a citation node, in reading order; `body` is what the tree was parsed from. */
export function markCitations(tree: TreeNode, body: string): Citation[] {
  const citations: Citation[] = [];
  visitTree(tree, (node, ancestors) => {
    if (!node.children || ancestors.some((one) => one.type === 'link') || node.type === 'link') return;
    node.children = node.children.flatMap((child) =>
      child.type === 'text' ? splitText(child, body, citations) : [child],
    );
  });
  return citations;
}

function splitText(node: TreeNode, body: string, citations: Citation[]): TreeNode[] {
  const value = node.value ?? '';
  if (!value.includes('[^')) return [node];
  const start = node.position?.start.offset ?? 0;
  const marks = [...body.slice(start, node.position?.end.offset).matchAll(written)];
  const parts: TreeNode[] = [];
  let from = 0;
  for (const [index, found] of [...value.matchAll(written)].entries()) {
    const mark = marks[index];
    const id = found[2] ?? '';
    if (mark?.[1]) continue;
    const place = mark ? placeAt(body, start + mark.index) : placeOf(node);
    citations.push({ id, place });
    parts.push(
      { ...node, value: value.slice(from, found.index) },
      { type: 'citation', identifier: id, position: node.position },
    );
    from = found.index + found[0].length;
  }
  return [...parts, { ...node, value: value.slice(from) }];
}

/** Finds footnotes written by hand, and citations of sources that the front matter does not list. */
export function checkCitations(
  tree: TreeNode,
  citations: readonly Citation[],
  sources: ReadonlySet<string>,
): Finding[] {
  const byHand: Finding[] = [];
  visitTree(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      byHand.push({ code: 'SP213', place: placeOf(node), values: { id: node.identifier ?? '' } });
    }
  });
  const unknown = citations.filter(({ id }) => !sources.has(id));
  return [...byHand, ...unknown.map(({ id, place }) => ({ code: 'SP214' as const, place, values: { id } }))];
}
