import { extname } from 'node:path';
import type { Draft } from '../../src/forms/draft.ts';
import { formIds, type Form } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { judgeAnswers, judgeFile, type Judged, type JudgeOptions } from '../../src/forms/judge.ts';
import { fill } from '../../src/model/words.ts';
import { UsageFault } from '../lib/command.ts';
import { printable } from '../lib/report.ts';
import { findAdded } from '../share/propose.ts';
import type { BranchRead } from '../share/read-branch.ts';
import { judgeIn } from '../share/read-world.ts';
import { guessKind } from './guess-kind.ts';
import type { Mailed } from './read-mailed.ts';

/** The form that asks for what was mailed, and what came of it. */
export interface MailedJudged {
  form: Form;
  judged: Judged;
}

/** Judges what was mailed as every other door does; where its branch has its file already, the name of that stays. */
export function judgeMailed(mailed: Mailed, { judging, before }: BranchRead): MailedJudged {
  const first = judge(mailed, judging);
  const path = findAdded(before, first.judged.draft.path);
  if (path === undefined) return first;
  if (path.startsWith(`${first.form.kind}/`)) return judge(mailed, { ...judging, path });
  throw new UsageFault(
    `That proposal is of another kind of entry (${printable(path)}). Send this one without --update.`,
  );
}

function judge(mailed: Mailed, judging: JudgeOptions): MailedJudged {
  if ('form' in mailed) {
    const { form, answers, messages } = mailed;
    return { form, judged: judgeAnswers(form, answers, judgeIn(messages, judging)) };
  }
  const { name, content } = mailed;
  const ending = extname(name);
  const kind = guessKind(ending.toLowerCase(), content);
  const form = formIds.map((id) => forms[id]).find((one) => one.kind === kind && one.id !== 'story');
  if (!form) throw new UsageFault(fill(judging.world.messages.forms.proposal.noKind, { file: printable(name) }));
  return { form, judged: judgeFile(form, placeEntry(form, mailed, judging.path), judging) };
}

function placeEntry({ kind }: Form, { name, content }: Extract<Mailed, { name: string }>, known?: string): Draft {
  const path = known ?? `${kind}/${name}`;
  return { kind, id: path.replace(/^.*\/|\.\w+$/g, ''), path, content, remarks: [] };
}
