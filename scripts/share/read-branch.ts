import type { JudgeOptions } from '../../src/forms/judge.ts';
import type { BranchChange, GitHub } from '../lib/github.ts';
import { listProposed } from './propose.ts';

/** What a branch holds already, and how to judge what shall come onto it: with the names that others have proposed. */
export interface BranchRead {
  before: BranchChange | undefined;
  judging: JudgeOptions;
}

/** Asks GitHub what is on a branch, and what is proposed elsewhere. */
export async function readBranch(branch: string, judging: JudgeOptions, github: GitHub): Promise<BranchRead> {
  const before = await github.fetchBranchChange(branch);
  const proposed = await listProposed(branch, github);
  return { before, judging: { ...judging, world: { ...judging.world, proposed } } };
}
