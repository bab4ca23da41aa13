import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { asMdast, type TreeNode } from '../../mdx/tree.ts';

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
  handlers: { citation: ({ identifier = '' }: TreeNode) => `[^${identifier}]` } as NonNullable<Options['handlers']>,
  unsafe: [
    // With these words a line of MDX starts a program, and with these signs other programs start front matter.
    { atBreak: true, character: 'i', after: 'mport[\\t {"\'*]' },
    { atBreak: true, character: 'e', after: 'xport[\\t {*]' },
    { atBreak: true, character: '+', after: '\\+' },
    // A citation and a colon would define a footnote.
    { character: ':', before: '\\]', inConstruct: 'phrasing' },
  ],
};

/** Writes a tree as MDX in which every sign of a text is that sign, and a citation is `[^id]`. */
export function writeMdx(tree: TreeNode): string {
  return toMarkdown(asMdast(tree), options).trim();
}
