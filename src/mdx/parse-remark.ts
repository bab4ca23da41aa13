import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ParseFault, type TreeNode } from './tree.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** The parser of the verdict: unified's, in Node and in the browser. */
export function parseWithRemark(body: string): TreeNode {
  try {
    return processor.parse(body) as unknown as TreeNode;
  } catch (cause) {
    throw new ParseFault(placeOfFault(cause), cause);
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
