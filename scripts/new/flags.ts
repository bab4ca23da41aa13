import { parseArgs } from 'node:util';
import { formIds, type Answers, type Form } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { UsageFault } from '../lib/command.ts';

/** The words after the command: what to make, what it is called, and the flags that were given. */
export interface Asked {
  word: string;
  title: string;
  flags: Readonly<Record<string, string>>;
}

// What people type by habit.
const shorter: Readonly<Record<string, string>> = { on: 'date', name: 'title' };

/** The flag of a question: its id, small letters with hyphens. A follow-up's day has the flag that other records have. */
export function flagOf(id: string): string {
  const known = shorter[id];
  return known ?? id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const questions = formIds.flatMap((id) => forms[id].questions.map((question) => question.id));
// Where a page comes from is no question of any form.
const from = 'from';
const names = [...new Set([...questions.flatMap((id) => [id, flagOf(id)]), from])];
const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));

/** Reads the words after the command; every question of every form is a flag. */
export function readWords(args: string[]): Asked {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [word = '', title = '', ...rest] = positionals;
  if (rest.length)
    throw new UsageFault(`Put what belongs together in quotation marks: "${[title, ...rest].join(' ')}"`);
  const flags = Object.entries(values).map(([name, value]) => [flagOf(name), String(value)] as const);
  return { word, title, flags: Object.fromEntries(flags) };
}

/** Throws a `UsageFault` where there are other flags than these. */
export function checkFlags({ word, flags }: Asked, allowed: readonly string[]): void {
  const wrong = Object.keys(flags).filter((name) => !allowed.includes(name));
  if (!wrong.length) return;
  const shown = (list: readonly string[]) => list.map((name) => `--${name}`).join(' ');
  throw new UsageFault(`Please leave out ${shown(wrong)}: what makes a ${word} is ${shown(allowed)}.`);
}

// At a terminal, one thing a line is hard to type: a semicolon does as well.
const listed = new Set(['list', 'rows', 'authorities', 'choices', 'topics']);

/** The answers that flags give to the questions of a form. */
export function createAnswers(form: Form, asked: Asked): Answers {
  const hasTitle = form.questions.some(({ id }) => id === 'name');
  checkFlags(asked, [...form.questions.map(({ id }) => flagOf(id)), ...(form.id === 'case-study' ? [from] : [])]);
  const { title, flags, word } = asked;
  if (title && !hasTitle) throw new UsageFault(`A ${word} has no title: leave out "${title}".`);
  const answers = form.questions.map(({ id, control }) => {
    const answer = flags[flagOf(id)] ?? '';
    return [id, listed.has(control) ? answer.replaceAll(/\s*;\s*/g, '\n') : answer] as const;
  });
  return {
    ...Object.fromEntries(answers.filter(([, answer]) => answer)),
    ...(title && { name: title }),
    ...splitAuthorities(flags),
    ...(flags[from] && { writtenFrom: flags[from] }),
  };
}

/** Ids of authorities with commas between them: the first led, the others took part. */
function splitAuthorities({ authority = '', with: others = '' }: Asked['flags']): Answers {
  const ids = authority.split(',').map((id) => id.trim());
  if (ids.length < 2 || !ids.every((id) => /^[a-z0-9-]+$/.test(id))) return {};
  const [lead = '', ...more] = ids;
  return { authority: lead, with: [...more, ...others.split(';')].map((one) => one.trim()).join('\n') };
}
