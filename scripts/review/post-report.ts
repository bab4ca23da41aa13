import type { Messages } from '../../src/model/words.ts';
import type { GitHub, Outcome } from '../lib/github.ts';
import { createCheck } from './check-run.ts';
import { isSameReport, marker, writeComment } from './comment.ts';
import { changeLabels } from './labels.ts';
import type { ReviewReport } from './report.ts';

/** What is written to, in which words, and when. */
export interface Posting {
  number: number;
  messages: Messages;
  time: Date;
}

type Writer = Pick<GitHub, 'findPulls' | 'upsertComment' | 'addLabels' | 'removeLabel' | 'postCheck'>;

/**
 * Writes a report to its pull request: the comment, the labels, the check with its remarks. Undefined, and nothing is
 * written, where the pull request is no longer open or has another head than the one that was read.
 */
export async function postReport(
  report: ReviewReport,
  { number, messages, time }: Posting,
  github: Writer,
): Promise<Outcome | undefined> {
  const current = (await github.findPulls(report.commit)).find((pull) => pull.number === number);
  if (!current) return undefined;
  const body = writeComment(report, { messages, time });
  const outcome = await github.upsertComment(number, { marker, body, isSame: isSameReport });
  const { add, remove } = changeLabels(report.verdict, current.labels);
  if (add.length) await github.addLabels(number, add);
  for (const label of remove) await github.removeLabel(number, label);
  await github.postCheck(createCheck(report, messages));
  return outcome;
}
