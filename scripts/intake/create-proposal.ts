import { wordsOf } from '../../src/forms/ask.ts';
import type { World } from '../../src/forms/world.ts';
import { fill } from '../../src/model/words.ts';
import { escapeMarkdown } from '../review/escape.ts';
import { createPlainLine } from '../share/plain-line.ts';
import type { Proposal } from '../share/propose.ts';
import { describeProposal, nameOf } from '../share/words.ts';
import type { MailedJudged } from './judge-mailed.ts';

/** Makes the proposal of a mailed file that is sound; `from` is who sent it, or nothing. */
export function createProposal(
  { form, judged }: MailedJudged,
  { from, branch, bytes, world }: { from: string; branch: string; bytes: Buffer; world: World },
): Proposal {
  const { messages } = world;
  const { fromMail, fromMailBy } = messages.forms.proposal;
  const credit = from ? fill(fromMailBy, { from: escapeMarkdown(from) }) : fromMail;
  return {
    branch,
    draft: judged.draft,
    title: createPlainLine(`${wordsOf(form.id, messages).title}: ${nameOf(judged)}`),
    body: describeProposal(judged, { form, world, from: credit }),
    trailers: from ? [`Contributed-by: ${from}`] : [],
    sent: bytes,
  };
}
