import GithubSlugger from 'github-slugger';
import type { Citation, Outline } from '../model/entry.ts';
import { pageAnchors } from '../model/anchors.ts';
import { findContacts } from '../model/personal.ts';
import { isOwnAddress, pictureName } from './addresses.ts';
import type { Place } from '../model/problem.ts';
import { countWords } from '../model/reading-time.ts';
import { isWritten } from '../model/written.ts';
import { readLiteral } from './literal.ts';
import { isBlock, listPassages, sentenceAround } from './passages.ts';
import { placeOf, textOf, visitTree, type TreeNode } from './tree.ts';

/** Lists what a text holds (headings with their anchors, links, pictures, words) in reading order. */
export function createOutline(
  tree: TreeNode,
  citations: Citation[],
  sources: ReadonlySet<string> = new Set(),
): { outline: Outline; anchors: Map<TreeNode, string> } {
  const slugger = new GithubSlugger();
  for (const word of [...pageAnchors, ...[...sources].map((id) => `source-${id}`)]) slugger.slug(word);
  const anchors = new Map<TreeNode, string>();
  const outline: Outline = {
    headings: [],
    links: [],
    pictures: [],
    citations,
    contacts: [],
    passages: [],
    unwritten: [],
    words: 0,
  };
  visitTree(tree, (node, ancestors) => {
    const place = placeOf(node);
    if (node.type === 'text') readWords(node, ancestors, outline);
    if (node.type === 'paragraph' && !isWritten(textOf(node))) outline.unwritten.push(place);
    if (node.type === 'heading') {
      const text = textOf(node).trim();
      const slug = slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
      anchors.set(node, slug);
      outline.headings.push({ depth: node.depth ?? 2, text, slug, place, words: 0 });
    } else if (node.type === 'link') {
      outline.links.push({ url: node.url ?? '', text: textOf(node), place, ...sentenceOf(node, ancestors) });
      if (/^(?:mailto|tel):/i.test(node.url ?? '')) listContacts(node.url ?? '', place, outline);
    } else if (node.type === 'image') {
      outline.pictures.push({ name: pictureName(node.url ?? '') ?? '', alt: node.alt ?? '', place });
    } else if (node.name === 'NotKnown') {
      (outline.unknown ??= []).push(attributeOf(node, 'about'));
    } else if (node.name === 'Figure' || node.name === 'Download' || node.name === 'Quote')
      listAttributes(node, outline);
  });
  outline.passages = listPassages(tree).flatMap(({ text, isSentence }) => (isSentence ? [text] : []));
  return { outline, anchors };
}

function attributeOf(node: TreeNode, name: string): string {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return String((typeof value === 'object' && value ? readLiteral(value.value) : value) ?? '');
}

function listAttributes(node: TreeNode, outline: Outline): void {
  const valueOf = (name: string) => attributeOf(node, name);
  const place = placeOf(node);
  if (node.name === 'Figure') {
    outline.pictures.push({ name: pictureName(valueOf('src')) ?? '', alt: valueOf('alt'), place });
  } else if (isOwnAddress(valueOf('href') || valueOf('source')) && (valueOf('href') || valueOf('source'))) {
    outline.links.push({ url: valueOf('href') || valueOf('source'), text: valueOf('label') || valueOf('cite'), place });
  }
}

// Only a link between entries has somebody who wants to know what is said there.
function sentenceOf(node: TreeNode, ancestors: readonly TreeNode[]): { sentence?: string } {
  const block = ancestors.findLast(isBlock);
  return block && isOwnAddress(node.url ?? '') ? { sentence: sentenceAround(node, block) } : {};
}

function readWords(node: TreeNode, ancestors: readonly TreeNode[], outline: Outline): void {
  const text = node.value ?? '';
  const count = countWords(text);
  outline.words += count;
  const section = outline.headings.at(-1);
  const isOwn = !ancestors.some(({ type }) => type === 'link' || type === 'heading');
  if (section && isOwn) section.words += count;
  listContacts(text, placeOf(node), outline);
}

function listContacts(text: string, place: Place, outline: Outline): void {
  // An address that stands in the text is often its own link.
  for (const { found } of findContacts(text.replace(/^[a-z]+:/i, '')))
    if (!outline.contacts.some((one) => one.found === found)) outline.contacts.push({ found, place });
}
