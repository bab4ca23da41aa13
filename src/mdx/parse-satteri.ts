import { mdxToMdast } from 'satteri';
import { ParseFault, type TreeNode } from './tree.ts';

/** The parser of the build: Sätteri, in Node only. Its tree is held against the same allow list as the verdict's. */
export function parseWithSatteri(body: string): TreeNode {
  try {
    return mdxToMdast(body, { position: true, features: { smartPunctuation: false } }) as unknown as TreeNode;
  } catch (cause) {
    const found = /(\d+):(\d+)/.exec(String(cause instanceof Error ? cause.message : cause));
    throw new ParseFault({ line: Number(found?.[1] ?? 1), column: Number(found?.[2] ?? 1) }, cause);
  }
}
