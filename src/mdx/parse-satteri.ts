import { mdxToMdast } from 'satteri';
import { isDoubtful } from './doubtful.ts';
import { gatherInline } from './inline-lines.ts';
import { mayHoldProgram } from './may-hold-program.ts';
import { parseWithRemark } from './parse-remark.ts';
import { ParseFault, type TreeNode } from './tree.ts';

/**
 * The parser of the build: Sätteri, in Node only. Its tree is held against the same allow list as the verdict's. It is
 * not shown anything that could be JavaScript: thirty braces in the wrong place keep it busy for days, and some
 * expressions end the whole program (a panic in Rust can't be caught). Such texts go to the verdict's parser.
 */
export function parseWithSatteri(body: string): TreeNode {
  if (mayHoldProgram(body)) return parseWithRemark(body);
  try {
    const tree = mdxToMdast(body, { position: true, features: { smartPunctuation: false } }) as unknown as TreeNode;
    if (isDoubtful(tree, body)) return parseWithRemark(body);
    gatherInline(tree);
    return tree;
  } catch (cause) {
    if (cause instanceof ParseFault) throw cause;
    const found = /(\d+):(\d+)/.exec(String(cause instanceof Error ? cause.message : cause));
    throw new ParseFault({ line: Number(found?.[1] ?? 1), column: Number(found?.[2] ?? 1) }, cause);
  }
}
