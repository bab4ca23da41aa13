import { checkbox, input, search, select } from '@inquirer/prompts';
import { listAsked, wordsOf, type Asked } from '../../src/forms/ask.ts';
import { checkSimilar } from '../../src/forms/check-similar.ts';
import { createDraft } from '../../src/forms/draft.ts';
import { formIds, type Answers, type Form, type FormId } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { judgeAnswers, type JudgeOptions, type Judged } from '../../src/forms/judge.ts';
import { listPageEntries } from '../../src/model/catalogue.ts';
import { hasErrors } from '../../src/model/problem.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { listNames, type Choice } from './names.ts';

/** What was asked, and what came of it. */
export interface Told {
  form: Form;
  judged: Judged;
}

/** Asks the questions of a form at the terminal, and again those whose answers do not do. */
export async function askForm(judging: JudgeOptions, wanted?: FormId): Promise<Told> {
  const { world } = judging;
  const { messages } = world;
  const id = wanted ?? (await chooseForm(messages));
  const form = forms[id];
  const answers: Record<string, string> = {};
  for (const asked of listAsked(form, messages)) {
    answers[asked.id] = await askOne(asked, judging, answers);
    if (asked.path === 'summary') tellNear(form, answers, judging);
  }
  return mend(form, answers, judging);
}

async function mend(form: Form, answers: Record<string, string>, judging: JudgeOptions): Promise<Told> {
  const { messages } = judging.world;
  for (;;) {
    const judged = judgeAnswers(form, answers, judging);
    const wrong = judged.problems.filter((problem) => problem.severity === 'error');
    const open = listAsked(form, messages).filter(({ id }) => wrong.some(({ question }) => question === id));
    if (!hasErrors(judged.problems) || !open.length) return { form, judged };
    for (const asked of open) {
      for (const { message, help } of wrong.filter(({ question }) => question === asked.id))
        console.log(`\n${message} ${help}`);
      answers[asked.id] = await askOne(asked, judging, answers);
    }
  }
}

const chooseForm = (messages: Messages): Promise<FormId> =>
  select({
    message: messages.forms.choose,
    choices: formIds.map((id) => ({ value: id, name: wordsOf(id, messages).title })),
  });

function askOne(asked: Asked, { world }: JudgeOptions, answers: Answers): Promise<string> {
  const { label, hint, good, mustAnswer, options, control } = asked;
  const { ui, issue } = world.messages.forms;
  const note = mustAnswer ? '' : ` (${ui.optional})`;
  const message = `${label}${note}\n  ${[hint, good && fill(issue.good, { example: good })].filter(Boolean).join('\n  ')}\n`;
  const known = answers[asked.id] ?? '';
  if (control === 'choice') return select({ message, choices: [...options, ...(mustAnswer ? [] : [''])] });
  if (control === 'choices') return checkbox({ message, choices: options }).then((chosen) => chosen.join('\n'));
  const names = listNames(control, world);
  if (names) return askNames(message, names, { isMany: control === 'topics' || control === 'authorities' });
  return askLines(message, known, control);
}

const isLong = (control: Asked['control']) => control === 'text' || control === 'list' || control === 'rows';

// A terminal sends a line at a time: an answer of several ends with an empty one.
async function askLines(message: string, known: string, control: Asked['control']): Promise<string> {
  const first = await input({ message, ...(known && !isLong(control) ? { default: known } : {}) });
  if (!isLong(control) || !first.trim()) return first;
  const lines = [first];
  for (;;) {
    const next = await input({ message: '' });
    if (!next.trim()) return lines.join('\n');
    lines.push(next);
  }
}

async function askNames(message: string, names: readonly Choice[], { isMany }: { isMany: boolean }): Promise<string> {
  const chosen: string[] = [];
  const source = (term: string | undefined) => {
    const wanted = (term ?? '').toLowerCase();
    const found = names.filter(({ name }) => name.toLowerCase().includes(wanted));
    return [...found.slice(0, 20), { name: '—', value: '' }];
  };
  do {
    const value = await search<string>({ message: [message, ...chosen].join('\n  '), source });
    if (!value) break;
    chosen.push(value);
  } while (isMany && chosen.length < 10);
  return chosen.join('\n');
}

/** Says before the rest is written what is in the library already. */
function tellNear(form: Form, answers: Answers, { world }: JudgeOptions): void {
  const { ui } = world.messages.forms;
  const near = checkSimilar(createDraft(form, answers, world), world);
  const titles = listPageEntries(world.catalogue).length ? [...near.same, ...near.others] : [];
  if (near.same.length) console.log(`\n${ui.similarSame}:`);
  else if (titles.length) console.log(`\n${ui.similarOther}`);
  for (const { kind, id, title } of titles) console.log(`  ${title} (${kind}/${id})`);
  if (near.topics.length) console.log(`\n${ui.topicsTitle}: ${near.topics.map(({ label }) => label).join('; ')}`);
}
