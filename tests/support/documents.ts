import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { root } from '../../scripts/lib/settings.ts';
import { textOf, visitTree, type TreeNode } from '../../src/mdx/tree.ts';

/** A document of the repository as GitHub shows it: where its links lead, its headings' anchors, what stands in code. */
export interface RepositoryDocument {
  path: string;
  text: string;
  links: string[];
  anchors: Set<string>;
  /** Words between single backticks. */
  names: string[];
  /** Code of several lines. */
  blocks: string[];
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Reads the Markdown files at the top of the repository and in `.github`. */
export function readDocuments(): RepositoryDocument[] {
  const paths = ['.', '.github'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => join(folder, name)),
  ); // prettier-ignore
  return paths.map(readDocument);
}

function readDocument(path: string): RepositoryDocument {
  const text = readFileSync(join(root, path), 'utf8');
  const slugger = new GithubSlugger();
  const document = { path, text, links: [], anchors: new Set(), names: [], blocks: [] } as RepositoryDocument;
  visitTree(processor.parse(text) as unknown as TreeNode, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      document.links.push(node.url ?? '');
    if (node.type === 'heading') document.anchors.add(slugger.slug(textOf(node)));
    if (node.type === 'inlineCode') document.names.push(node.value ?? '');
    if (node.type === 'code') document.blocks.push(node.value ?? '');
  });
  return document;
}
