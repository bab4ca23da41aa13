import { select } from '@inquirer/prompts';
import { listAsked, wordsOf, type Asked } from '../../src/forms/ask.ts';
import { formIds, type Form } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { judgeAnswers, type AnswerProblem, type Judged, type JudgeOptions } from '../../src/forms/judge.ts';
import { fill } from '../../src/model/words.ts';
import { askOne } from './ask-one.ts';
import { tellNear } from './tell-near.ts';
import { say, type Terminal } from './terminal.ts';

/** What was asked, and what came of it. */
export interface Told {
  form: Form;
  judged: Judged;
}

// What was done is clear after these: the summary of a page, the second answer of a story.
const telling = new Set(['summary', 'what']);

/** Asks the questions of a form, and again those whose answers do not do; without a form it asks for that first. */
export async function askForm(wanted: Form | undefined, judging: JudgeOptions, terminal: Terminal): Promise<Told> {
  const { world } = judging;
  const form = wanted ?? (await chooseForm(judging, terminal));
  const answers: Record<string, string> = {};
  let topics: string[] = [];
  for (const asked of listAsked(form, world.messages)) {
    answers[asked.id] = await askOne(asked, { world, terminal, topics });
    if (telling.has(asked.id)) topics = tellNear(form, answers, { world, terminal });
  }
  for (;;) {
    const judged = judgeAnswers(form, answers, judging);
    const wrong = judged.problems.filter(({ severity }) => severity === 'error');
    const open = listAsked(form, world.messages).filter(({ id }) => wrong.some(({ question }) => question === id));
    if (!open.length) return { form, judged };
    for (const asked of open) {
      tellWrong(asked, wrong, { before: answers[asked.id] ?? '', judging, terminal });
      answers[asked.id] = await askOne(asked, { world, terminal, topics });
    }
  }
}

async function chooseForm({ world: { messages } }: JudgeOptions, terminal: Terminal): Promise<Form> {
  const choices = formIds.map((id) => ({ value: id, name: wordsOf(id, messages).title }));
  return forms[await select({ message: messages.forms.choose, choices }, terminal)];
}

interface Telling {
  before: string;
  judging: JudgeOptions;
  terminal: Terminal;
}

function tellWrong({ id }: Asked, wrong: readonly AnswerProblem[], { before, judging, terminal }: Telling): void {
  const { messages } = judging.world;
  const own = wrong.filter(({ question }) => question === id).map(({ message, help }) => `${message} ${help}`);
  const answer = before && fill(messages.forms.terminal.before, { answer: before });
  say(terminal, ['', ...own, answer].filter((line, index) => index === 0 || line).join('\n'));
}
