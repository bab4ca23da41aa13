import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { splitFrontMatter } from '../../src/mdx/front-matter.ts';
import { parseWithSatteri } from '../../src/mdx/parse-satteri.ts';
import { textOf, visitTree } from '../../src/mdx/tree.ts';
import { messagesFor } from '../../src/messages/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import { pageKinds } from '../../src/model/kinds.ts';
import { readContent } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';
import { root } from '../lib/settings.ts';

/** What generated entries take from the real ones. */
export interface Samples {
  sentences: string[];
  /** Most frequent first. */
  words: string[];
  /** How often each topic of the vocabulary is named, those that nobody names included. */
  topics: Map<string, number>;
  /** How often each authority of the register takes part, those that nobody names included. */
  authorities: Map<string, number>;
}

// Those that have been there through all the years that generated work is dated.
const isLasting = ({ data: { established, abolished } }: Entry<'authorities'>) =>
  !abolished && (established ?? '') < '2010';

/** Reads the repository's own content for its sentences, words and frequencies. */
export async function readSamples(folder = join(root, 'content')): Promise<Samples> {
  const { catalogue } = await readContent(folder, quickReading(messagesFor('en')));
  const entries = pageKinds.flatMap((kind) => [...catalogue.list(kind)]);
  const data = entries.map((entry) => entry.data as { topics: string[]; authorities?: { id: string }[] });
  const sentences = entries.flatMap(({ file }) => listSentences(readFileSync(resolve(file), 'utf8')));
  const topics = catalogue.list('topics').map(({ id }) => id);
  const authorities = catalogue
    .list('authorities')
    .filter(isLasting)
    .map(({ id }) => id);
  const named = data.flatMap(({ authorities: parts = [] }) => parts.map(({ id }) => id));
  return {
    sentences,
    words: listWords(sentences),
    topics: countAll(
      topics,
      data.flatMap(({ topics }) => topics),
    ),
    authorities: countAll(
      authorities,
      named.filter((id) => authorities.includes(id)),
    ),
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a page's paragraphs that mean the same in any place: without marks, citations and addresses. */
function listSentences(file: string): string[] {
  const parts = splitFrontMatter(file);
  const paragraphs: string[] = [];
  if (!('body' in parts)) return paragraphs;
  visitTree(parseWithSatteri(parts.body), (node) => {
    if (node.type === 'paragraph') paragraphs.push(textOf(node).replace(/\[\^[^\]]*\]/g, ''));
  });
  return paragraphs
    .flatMap((text) => [...segmenter.segment(text.replace(/\s+/g, ' '))].map(({ segment }) => segment.trim()))
    .filter((sentence) => /^[A-Z][^<>{}[\]*_`|\\~&@#^]{20,300}[.!?]$/.test(sentence) && !/www\.|:\/\//.test(sentence));
}

function listWords(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of sentences
    .join(' ')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1)).map(([word]) => word);
}

function countAll(known: readonly string[], used: readonly string[]): Map<string, number> {
  const counts = new Map(known.map((id) => [id, 0]));
  for (const id of used) if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
