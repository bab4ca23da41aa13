import { findEscaped } from '../../mdx/text.ts';
import { textOf, type TreeNode } from '../../mdx/tree.ts';
import { words } from './map-tree.ts';
import { readAddress } from './typed-address.ts';

/** What became of links and pictures: how many addresses were left out, and how many pictures are linked. */
export interface LinkCounts {
  addresses: number;
  pictures: number;
}

/** A typed link as one that may be published; one that leads nowhere, or where it should not, becomes its words. */
export function readLink(node: TreeNode, counts: LinkCounts): TreeNode[] {
  const children = (node.children ?? []).flatMap((child) => (child.type === 'link' ? (child.children ?? []) : [child]));
  const typed = node.url ?? '';
  const url = readAddress(typed);
  const text = textOf({ ...node, children });
  if (url === undefined) {
    if (!typed.endsWith(text)) counts.addresses += 1;
    return children;
  }
  const title = node.title && !findEscaped(node.title) ? node.title.replaceAll('\n', ' ') : null;
  return [{ type: 'link', url, title, children: text.trim() ? children : [words(url)] }];
}

/** A typed picture as a link to it: the file itself is not here, and readers' machines fetch nothing from elsewhere. */
export function readPicture({ url = '', alt }: TreeNode, counts: LinkCounts): TreeNode[] {
  counts.pictures += 1;
  const text = [words(alt?.trim() || 'picture')];
  const address = readAddress(url);
  return address === undefined ? text : [{ type: 'link', url: address, title: null, children: text }];
}
