import { components } from './components/index.ts';
import { readLiteral } from './literal.ts';
import { placeOf, visitTree, type TreeNode } from './tree.ts';

/**
 * Puts inline elements that stand alone in their lines (`<kbd>Tab</kbd>`) into paragraphs, as the verdict's parser
 * does; Sätteri makes blocks of them. Afterwards both trees read alike.
 */
export function gatherInline(tree: TreeNode): void {
  visitTree(tree, (node) => {
    if (node.children?.some(isInlineElement)) node.children = gatherChildren(node, node.children);
  });
}

function gatherChildren(parent: TreeNode, children: TreeNode[]): TreeNode[] {
  const gathered: TreeNode[] = [];
  let line: TreeNode[] | undefined;
  for (const child of children) {
    const gap = line && findGap(line.at(-1), child);
    if (line && gap !== undefined && (isInlineElement(child) || isBare(child))) {
      line.push(...gap, asText(child));
    } else if (isInlineElement(child) && !isBesideTag(parent, child)) {
      line = [asText(child)];
      gathered.push({ type: 'paragraph', children: line, position: child.position });
    } else {
      line = undefined;
      gathered.push(child);
    }
  }
  return gathered;
}

/** What stands between two nodes of one paragraph; undefined where an empty line parts them. */
function findGap(before: TreeNode | undefined, after: TreeNode): TreeNode[] | undefined {
  const [end, start] = [before?.position?.end, after.position?.start];
  if (!end || !start || start.line > end.line + 1) return undefined;
  if (start.line > end.line) return [{ type: 'text', value: '\n' }];
  return start.column > end.column ? [{ type: 'text', value: ' ' }] : [];
}

/** Whether a node is an inline element around words, but stands as a block. */
function isInlineElement({ type, name, children }: TreeNode): boolean {
  const isInline = type === 'mdxJsxFlowElement' && components.get(name ?? '')?.inline === true;
  return isInline && children?.[0]?.type === 'text';
}

/** Whether a node may stand in a line, but is a block to both parsers when it is alone: a line break, a literal. */
function isBare({ type, name, value }: TreeNode): boolean {
  if (type === 'mdxFlowExpression') return Boolean(readLiteral(value ?? ''));
  return type === 'mdxJsxFlowElement' && name === 'br';
}

// Words on the line of a component's own tag are no paragraph to either parser.
function isBesideTag(parent: TreeNode, child: TreeNode): boolean {
  return parent.type.startsWith('mdxJsx') && placeOf(parent).line === placeOf(child).line;
}

function asText(node: TreeNode): TreeNode {
  return { ...node, type: node.type.replace('Flow', 'Text') };
}
