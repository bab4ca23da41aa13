import { createHash } from 'node:crypto';
import { wordsOf } from '../../src/forms/ask.ts';
import type { Form } from '../../src/forms/form.ts';
import { judgeAnswers, type Judged, type JudgeOptions } from '../../src/forms/judge.ts';
import { messageLanguages, messagesFor } from '../../src/messages/index.ts';
import { parseAnswers } from '../../src/forms/parse-answers.ts';
import { hasErrors } from '../../src/model/problem.ts';
import { fill } from '../../src/model/words.ts';
import { escapeMarkdown } from '../review/escape.ts';
import { createPlainLine } from '../share/plain-line.ts';
import { findAdded, type Proposal } from '../share/propose.ts';
import type { BranchRead } from '../share/read-branch.ts';
import { judgeIn } from '../share/read-world.ts';
import { describeProposal, formatProblems, nameOf } from '../share/words.ts';
import type { Approved } from './read-event.ts';

/** What becomes of an issue: a proposal, or an answer that says why there is none. */
export type Verdict = { proposal: Proposal } | { answer: string };

/** The branch that is for an issue alone. */
export const branchOf = (number: number): string => `contribution/issue-${number}`;

/** Makes a proposal of an issue's answers, or says in plain words what is missing. */
export function judgeIssue(issue: Approved, { judging, before }: BranchRead): Verdict {
  const { noForm } = judging.world.messages.forms.reply;
  const parsed = parseAnswers(issue.body, ...messageLanguages.map(messagesFor));
  if (!parsed) return { answer: noForm };
  const { form, answers, messages } = parsed;
  const { reply } = messages.forms;
  const own = judgeIn(messages, judging);
  const path = findAdded(before, judgeAnswers(form, answers, own).draft.path);
  if (path !== undefined && !path.startsWith(`${form.kind}/`)) return { answer: reply.otherKind };
  const judged = judgeAnswers(form, answers, { ...own, ...(path !== undefined && { path }) });
  if (!hasErrors(judged.problems)) return { proposal: createProposal(issue, judged, { form, judging }) };
  const list = formatProblems(form, judged.problems, messages);
  return { answer: [reply.problems, list, reply.mend].join('\n\n') };
}

function createProposal(
  issue: Approved,
  judged: Judged,
  { form, judging: { world } }: { form: Form; judging: JudgeOptions },
): Proposal {
  const { number, body, author } = issue;
  const { messages } = world;
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const from = fill(messages.forms.proposal.fromIssue, { number, hash, author: escapeMarkdown(author) });
  return {
    branch: branchOf(number),
    draft: judged.draft,
    title: createPlainLine(`${wordsOf(form.id, messages).title}: ${nameOf(judged)}`),
    body: describeProposal(judged, { form, world, from }),
    trailers: [`From-issue: ${number}`, ...listCredit(issue)],
    sent: body,
  };
}

/** Who wrote the text keeps the credit, by the address that GitHub knows everybody by. */
function listCredit({ author, authorId }: Approved): string[] {
  if (author === 'ghost' || !/^[a-z\d][a-z\d-]{0,38}$/i.test(author)) return [];
  return [`Co-authored-by: ${author} <${authorId}+${author}@users.noreply.github.com>`];
}
