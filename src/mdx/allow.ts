import type { Finding } from '../model/problem.ts';
import { isSafeAddress, pictureName } from './addresses.ts';
import { checkEscaped } from './check-escaped.ts';
import { components } from './components/index.ts';
import { readLiteral } from './literal.ts';
import { readProps } from './props.ts';
import { checkReferences, collectReference, type References } from './references.ts';
import { mostDepth } from './text.ts';
import { placeOf, visitTree, type TreeNode } from './tree.ts';

// Whatever is not named here is refused, with what a later parser may think of.
const markdown = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'definition',
  'footnoteDefinition',
  'footnoteReference',
  'table',
  'tableRow',
  'tableCell',
]);

/** Holds a tree against the allow list: node types, elements and components with literal attributes, addresses. */
export function checkTree(tree: TreeNode): Finding[] {
  const findings: Finding[] = [];
  const found: References = { definitions: [], references: [] };
  visitTree(tree, (node, ancestors) => {
    if (ancestors.length === mostDepth)
      findings.push({ code: 'SP005', place: placeOf(node), values: { most: mostDepth } });
    if (ancestors.length > mostDepth) return;
    collectReference(node, found);
    findings.push(...checkNode(node), ...checkEscaped(node));
  });
  return [...findings, ...checkReferences(found)];
}

function checkNode(node: TreeNode): Finding[] {
  const place = placeOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ code: 'SP201', place }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return readLiteral(node.value ?? '') === undefined ? [{ code: 'SP202', place }] : [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node);
    case 'link':
      return isSafeAddress(node.url ?? '') ? [] : [{ code: 'SP210', place }];
    case 'image':
      return pictureName(node.url ?? '') ? [] : [{ code: 'SP211', place }];
    case 'table':
      return checkTable(node);
    default:
      if (!markdown.has(node.type) || hasOverride(node)) return [{ code: 'SP215', place, values: { type: node.type } }];
      return [];
  }
}

function checkElement(node: TreeNode): Finding[] {
  const name = node.name ?? '';
  const component = components.get(name);
  if (component) return readProps(node, component).findings;
  const known = [...components.keys()].join(', ');
  return [{ code: 'SP203', place: placeOf(node), values: { tag: name, known } }];
}

// A row may leave out cells that the page then writes: a short text can stand for millions of them.
const mostCells = 20_000;

function checkTable(node: TreeNode): Finding[] {
  const rows = node.children ?? [];
  const columns = Math.max(node.align?.length ?? 0, ...rows.slice(0, 1).map((row) => row.children?.length ?? 0));
  return rows.length * columns > mostCells
    ? [{ code: 'SP005', place: placeOf(node), values: { most: mostDepth } }]
    : [];
}

/** Whether a node carries instructions for the HTML writer, which only plugins and forged trees do. */
function hasOverride(node: TreeNode): boolean {
  return ['hName', 'hProperties', 'hChildren'].some((key) => node.data && Object.hasOwn(node.data, key));
}
