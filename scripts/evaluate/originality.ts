import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { listFieldPassages } from '../../src/prose/field-passages.ts';
import { quoted } from '../../src/prose/reading-grade.ts';
import { UsageFault } from '../lib/command.ts';
import { listProse } from '../lib/prose.ts';
import { listFiles, readContent } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';
import { contentDir } from '../lib/settings.ts';
import { listPages } from './reading.ts';

/** So many words in a row that stand in a source are a copy. */
export const copiedWords = 12;

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** Lists the runs of words of a text that also stand in one of the known runs, longest possible, quotations left out. */
export function findCopied(text: string, known: ReadonlySet<string>): string[] {
  return text.split(quoted).flatMap((part) => {
    const words = wordsOf(part);
    const runs: string[] = [];
    for (let start = 0; start + copiedWords <= words.length; start++) {
      let end = start;
      while (known.has(words.slice(end, end + copiedWords).join(' ')) && end + copiedWords <= words.length) end++;
      if (end === start) continue;
      runs.push(words.slice(start, end + copiedWords - 1).join(' '));
      start = end + copiedWords - 2;
    }
    return runs;
  });
}

/** Every run of `copiedWords` words of a text. */
export function listRuns(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(copiedWords - 1).map((_, index) => words.slice(index, index + copiedWords).join(' '));
}

/** Prints what the pages and records share word for word with the texts below a folder; returns 1 for any. */
export async function evaluateOriginality(options: { against?: string; paths: string[] }): Promise<number> {
  const { against, paths } = options;
  if (!against) throw new UsageFault('Say what to compare with: --against DIR.');
  const texts = listFiles(against).filter((path) => /\.(md|mdx|txt|ya?ml)$/.test(path));
  if (!texts.length) throw new UsageFault(`There is no text file below ${against}.`);
  const known = new Set(texts.flatMap((path) => listRuns(readFileSync(join(against, path), 'utf8'))));
  const content = await readContent(contentDir, quickReading(messagesFor('en')));
  const pages = listPages(content, paths).map((entry) => ({
    file: entry.file,
    passages: listProse(entry, readFileSync(entry.file, 'utf8')),
  }));
  const records = (['reuse', 'follow-ups', 'corrections'] as const).flatMap((kind) =>
    paths.length
      ? []
      : content.catalogue.list(kind).map(({ file, data }) => ({ file, passages: listFieldPassages(data) })),
  );
  const copied = [...pages, ...records].flatMap(({ file, passages }) =>
    passages.flatMap(({ text }) => findCopied(text, known).map((run) => ({ file, run }))),
  );
  for (const { file, run } of copied) console.log(`${file}: ${run}`);
  console.log(
    `${pages.length + records.length} texts against ${texts.length}: ` +
      `${copied.length} runs of ${copiedWords} or more equal words`,
  );
  return copied.length ? 1 : 0;
}
