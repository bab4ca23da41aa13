import { fleschKincaid } from 'flesch-kincaid';
import type { Paragraph, Sentence } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import { syllable } from 'syllable';
import { unified } from 'unified';
import type { Passage } from '../mdx/passages.ts';
import { createAlternation } from '../model/alternation.ts';

/** The hardest that a page may be, as Flesch-Kincaid grade. */
export const mostGrade = 11;

const english = unified().use(retextEnglish).freeze();
/** Somebody else's words, between quotation marks of either shape. */
export const quoted = /“[^”]+”|"[^"]+"/g;

/**
 * The Flesch-Kincaid grade (years of school in the United States; 9 is about the age of 14) of sentences, without
 * quotations and without `names`: long names of bodies are nobody's style. 0 where there is no sentence.
 */
export function gradeReading(passages: readonly Passage[], names: readonly string[] = []): number {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  const named = createMatcher(names);
  for (const { text, isSentence } of passages) {
    if (!isSentence) continue;
    const own = text.replaceAll(quoted, ' ').replaceAll(named, ' ');
    for (const words of listSentences(own)) {
      counts.sentence += 1;
      counts.word += words.length;
      counts.syllable += words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
    }
  }
  return counts.word ? fleschKincaid(counts) : 0;
}

/** The words of each sentence of a text; a sentence without a word is none. */
export function listSentences(text: string): string[][] {
  const root = english.parse(text);
  const paragraphs = root.children.filter((node): node is Paragraph => node.type === 'ParagraphNode');
  const sentences = paragraphs.flatMap(({ children }) =>
    children.filter((node): node is Sentence => node.type === 'SentenceNode'),
  );
  return sentences
    .map(({ children }) => children.filter(({ type }) => type === 'WordNode').map((word) => toString(word)))
    .filter((words) => words.length);
}

function createMatcher(names: readonly string[]): RegExp {
  const any = createAlternation(names, 3);
  return any ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu') : /$^/g;
}
