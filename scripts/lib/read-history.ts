import { mergeHistory, noHistory, type History, type MergedHistory } from '../../src/history.ts';
import type { Snapshot } from '../../src/snapshot.ts';
import { readAdded } from './added.ts';
import { createCredit } from './credit.ts';

/** When each file of a folder came in and who wrote it: as Git tells, and as a history tells that was brought along. */
export function readToldHistory(
  folder: string,
  history: History,
  snapshot: Pick<Snapshot, 'contributors'> | undefined,
): MergedHistory {
  const told = { added: readAdded(folder), credit: createCredit(folder, snapshot) };
  return history === noHistory
    ? told
    : mergeHistory(told, history, createCredit(folder, snapshot, ['--diff-filter=a']));
}
