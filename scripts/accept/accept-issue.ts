import { approvedLabel } from '../../src/forms/issue-form.ts';
import type { JudgeOptions } from '../../src/forms/judge.ts';
import { fill } from '../../src/model/words.ts';
import type { GitHub } from '../lib/github.ts';
import { postProposal, type Proposed } from '../share/propose.ts';
import { readBranch } from '../share/read-branch.ts';
import { branchOf, judgeIssue, type Verdict } from './judge-issue.ts';
import type { Approved } from './read-event.ts';

const marker = '<!-- shared-practice:accept v1 -->';

/** What was made of an issue: the pull request, or the answer that says why there is none. */
export type Accepted = { proposed: Proposed } | { answer: string };

/** What becomes of an issue, as GitHub and the library are now; nothing is written. */
export async function previewIssue(issue: Approved, judging: JudgeOptions, github: GitHub): Promise<Verdict> {
  const read = await readBranch(branchOf(issue.number), judging, github);
  return judgeIssue(issue, read);
}

/**
 * Turns an approved issue into a branch, a file and a pull request, and says so on the issue; or says what is missing and
 * takes the approval back, so that it can be given again. Run again, it makes nothing twice.
 */
export async function acceptIssue(issue: Approved, judging: JudgeOptions, github: GitHub): Promise<Accepted> {
  const read = await readBranch(branchOf(issue.number), judging, github);
  const verdict = judgeIssue(issue, read);
  const reply = (text: string) => github.upsertComment(issue.number, { marker, body: `${marker}\n${text}` });
  if ('answer' in verdict) {
    await reply(verdict.answer);
    await github.removeLabel(issue.number, approvedLabel);
    return verdict;
  }
  const proposed = await postProposal(verdict.proposal, { github, before: read.before });
  await reply(fill(judging.world.messages.forms.reply.accepted, { url: proposed.url }));
  return { proposed };
}
