import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { readDraft } from '../../src/mdx/read-draft.ts';
import { createSimilarIndex, type Similar } from '../../src/model/similar/draft.ts';
import { UsageFault } from '../lib/command.ts';
import { readContent } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';
import { contentDir } from '../lib/settings.ts';

/** One draft of a set, as its `index.json` lists it: which case study it retells, if any, and how freely. */
interface Draft {
  file: string;
  verdict: 'duplicate' | 'distinct';
  of: string | null;
  level: string;
}

/** A draft, and whether the answer on it was right. */
interface Judged {
  draft: Draft;
  isRight: boolean;
  /** The case studies called the same work. */
  called: string[];
  top: Similar | undefined;
}

/** Reads a set of drafts. */
function listDrafts(gold: string): Draft[] {
  const index = join(gold, 'index.json');
  if (!existsSync(index)) throw new UsageFault(`There is no index.json in ${gold}.`);
  const read = JSON.parse(readFileSync(index, 'utf8')) as Draft[] | { drafts: Draft[] };
  return Array.isArray(read) ? read : read.drafts;
}

/** Prints precision, recall and F1 for `same-practice` and `copy` on a set of drafts, by level, and the time. */
export async function evaluateDuplicates({ gold }: { gold?: string }): Promise<number> {
  if (!gold) throw new UsageFault('Say where the set lies: --gold DIR.');
  const { catalogue } = await readContent(contentDir, quickReading(messagesFor('en')));
  const drafts = listDrafts(gold);
  const start = performance.now();
  const index = createSimilarIndex(catalogue);
  const indexed = performance.now();
  const judged = drafts.map((draft): Judged => {
    const found = index.find(readDraft(readFileSync(join(gold, draft.file), 'utf8'), index.named));
    const called = found
      .filter(({ kind, verdict }) => kind === 'case-studies' && verdict !== 'related')
      .map(({ id }) => id);
    const isRight = draft.verdict === 'duplicate' ? called.includes(draft.of ?? '') : called.length === 0;
    return { draft, isRight, called, top: found[0] };
  });
  const done = performance.now();
  for (const one of judged) console.log(formatLine(one));
  for (const level of new Set(drafts.map((draft) => draft.level))) console.log(formatLevel(level, judged));
  console.log(formatTotal(judged));
  console.log(
    `index ${Math.round(indexed - start)} ms, ${((done - indexed) / Math.max(1, drafts.length)).toFixed(1)} ms a draft`,
  );
  return 0;
}

function formatLine({ draft, isRight, called, top }: Judged): string {
  const best = top ? `${top.score.toFixed(2)} ${top.id}` : '';
  return [
    isRight ? 'ok   ' : 'WRONG',
    draft.file.padEnd(16),
    draft.level.padEnd(14),
    (draft.of ?? '-').padEnd(34),
    best,
    called.join(' '),
  ]
    .join(' ')
    .trimEnd();
}

function formatLevel(level: string, judged: readonly Judged[]): string {
  const of = judged.filter(({ draft }) => draft.level === level);
  const right = of.filter(({ isRight }) => isRight).length;
  const isDuplicate = of[0]?.draft.verdict === 'duplicate';
  return isDuplicate
    ? `${level}: ${right} of ${of.length} found`
    : `${level}: ${of.length - right} of ${of.length} false alarms`;
}

function formatTotal(judged: readonly Judged[]): string {
  const duplicates = judged.filter(({ draft }) => draft.verdict === 'duplicate');
  const found = duplicates.filter(({ isRight }) => isRight).length;
  const alarms = judged.filter(({ called }) => called.length > 0).length;
  const precision = alarms ? found / alarms : 1;
  const recall = duplicates.length ? found / duplicates.length : 1;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
