import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { trimLines, type Stretch } from './fix-lines.ts';
import { visitTree, type TreeNode } from './tree.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** The tree of a whole page, front matter included, with offsets into the file; only for what was read before. */
function parsePage(page: string): TreeNode {
  return processor.parse(page) as unknown as TreeNode;
}

// In these the spaces at the end of a line are part of what is said, or make the line break.
const exact = new Set(['code', 'inlineCode', 'break', 'image', 'imageReference', 'definition']);

/** Takes the spaces from the ends of a page's lines where they mean nothing, but for the first `head` characters. */
export function trimBody(page: string, head: number): { text: string; lines: number } {
  const kept: Stretch[] = [[0, head]];
  visitTree(parsePage(page), (node) => {
    if (exact.has(node.type) || node.type.endsWith('Expression')) kept.push(stretchOf(node));
    for (const attribute of node.attributes ?? []) kept.push(stretchOf(attribute));
  });
  return trimLines(page, kept);
}

function stretchOf({ position }: Pick<TreeNode, 'position'>): Stretch {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** Starts lists with hyphens; two lists right after each other keep different signs, which is what parts them. */
export function markLists(page: string): { text: string; lists: number } {
  const offsets: number[] = [];
  let lists = 0;
  visitTree(parsePage(page), ({ children = [] }) => {
    let before: string | undefined;
    for (const [index, child] of children.entries()) {
      const own = markOf(child, page);
      const isFree = before !== '-' && markOf(children[index + 1], page) !== '-';
      before = own && isFree ? '-' : own;
      if (before === own) continue;
      lists += 1;
      offsets.push(...(child.children ?? []).map((item) => stretchOf(item)[0]));
    }
  });
  const changed = new Set(offsets);
  const text = page.replace(/[*+]/g, (sign, offset: number) => (changed.has(offset) ? '-' : sign));
  return { text, lists };
}

/** The sign that a list with bullets starts its items with. */
function markOf(node: TreeNode | undefined, page: string): string | undefined {
  const first = node?.type === 'list' ? node.children?.[0] : undefined;
  const sign = first && page[stretchOf(first)[0]];
  return sign && '-*+'.includes(sign) ? sign : undefined;
}
