import type { Finding } from '../model/problem.ts';
import { isSafeAddress, pictureName } from './addresses.ts';
import { mostDepth } from './text.ts';
import { placeOf, visitTree, type TreeNode } from './tree.ts';

/** The definitions of a text (`[label]: address`), and what refers to them. */
export interface References {
  definitions: TreeNode[];
  references: TreeNode[];
}

/** Adds a node to the list it belongs to; all others are none of its business. */
export function collectReference(node: TreeNode, { definitions, references }: References): void {
  if (node.type === 'definition') definitions.push(node);
  if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node);
}

// References may repeat a long definition thousands of times: the page would outgrow any memory.
const mostRepeated = 500_000;

/** Holds definitions against what they are used for: each once, with the address of a link or of a picture. */
export function checkReferences({ definitions, references }: References): Finding[] {
  const pictures = new Set(references.filter(({ type }) => type === 'imageReference').map(labelOf));
  const sizes = new Map<string, number>();
  const findings = definitions.flatMap((node): Finding[] => {
    const label = labelOf(node);
    const place = placeOf(node);
    if (sizes.has(label)) return [{ code: 'SP212', place, values: { label: node.identifier ?? '' } }];
    const url = node.url ?? '';
    sizes.set(label, url.length + (node.title ?? '').length);
    if (pictureName(url)) return [];
    if (pictures.has(label)) return [{ code: 'SP211', place }];
    return isSafeAddress(url) ? [] : [{ code: 'SP210', place }];
  });
  return [...findings, ...checkRepeated(references, sizes)];
}

function checkRepeated(references: TreeNode[], sizes: ReadonlyMap<string, number>): Finding[] {
  let repeated = 0;
  const first = references.find((node) => (repeated += sizes.get(labelOf(node)) ?? 0) > mostRepeated);
  return first ? [{ code: 'SP005', place: placeOf(first), values: { most: mostDepth } }] : [];
}

/** Turns each `[words][label]` into the link or picture that its definition makes of it. */
export function resolveReferences(tree: TreeNode): void {
  const found: References = { definitions: [], references: [] };
  visitTree(tree, (node) => collectReference(node, found));
  const definitions = new Map(found.definitions.map((node) => [labelOf(node), node]));
  for (const node of found.references) {
    const definition = definitions.get(labelOf(node));
    if (!definition) continue;
    node.type = node.type === 'linkReference' ? 'link' : 'image';
    node.url = definition.url ?? '';
    node.title = definition.title ?? null;
  }
}

// The case of letters does not count, in any alphabet.
function labelOf(node: TreeNode): string {
  return (node.identifier ?? '').toLowerCase().toUpperCase();
}
