import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ParseFault, visitTree, type TreeNode } from './tree.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** The parser of the verdict: unified's, in Node and in the browser. */
export function parseWithRemark(body: string): TreeNode {
  try {
    const tree = processor.parse(body) as unknown as TreeNode;
    visitTree(tree, placeChildren);
    return tree;
  } catch (cause) {
    throw new ParseFault(placeOfFault(cause), cause);
  }
}

// Addresses that the library finds in a text only afterwards (`"www.gov.uk"`) split it into parts without a position:
// they get that of the text they were.
function placeChildren({ children = [], position }: TreeNode): void {
  if (!position) return;
  let start = position.start;
  let stretch: TreeNode['position'];
  for (const [index, child] of children.entries()) {
    if (child.position) [start, stretch] = [child.position.end, undefined];
    else stretch ??= { start, end: children.slice(index).find((one) => one.position)?.position?.start ?? position.end };
    child.position ??= stretch;
  }
}

function placeOfFault(cause: unknown) {
  const fault = cause as {
    line?: number;
    column?: number;
    place?: { line?: number; column?: number; start?: { line: number; column: number } };
  };
  const start = fault.place?.start ?? fault.place;
  return { line: start?.line ?? fault.line ?? 1, column: start?.column ?? fault.column ?? 1 };
}
