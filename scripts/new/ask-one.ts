import { checkbox, input, search, select } from '@inquirer/prompts';
import type { Asked } from '../../src/forms/ask.ts';
import type { World } from '../../src/forms/world.ts';
import { fill } from '../../src/model/words.ts';
import { listNames, type Choice } from './names.ts';
import type { Terminal } from './terminal.ts';

/** What is needed to ask a question: against what, where, and what to offer first. */
export interface Asking {
  world: World;
  terminal: Terminal;
  /** The ids of topics that fit what was told so far. */
  topics: readonly string[];
}

const mostShown = 20;
const mostNames = 10;

/** Asks one question as its kind of answer is easiest to give; returns the answer as somebody would have typed it. */
export async function askOne(asked: Asked, asking: Asking): Promise<string> {
  const { mustAnswer, options, control } = asked;
  const { world, terminal } = asking;
  const message = describe(asked, asking);
  const none = { name: world.messages.forms.terminal.none, value: '' };
  if (control === 'choice') {
    const choices = [...options.map((one) => ({ name: one, value: one })), ...(mustAnswer ? [] : [none])];
    return select({ message, choices }, terminal);
  }
  if (control === 'choices') return (await checkbox({ message, choices: options }, terminal)).join('\n');
  const names = listNames(control, world, asking.topics);
  if (!names) return askLines(message, asked, terminal);
  const isMany = control === 'topics' || control === 'authorities';
  return askNames({ message, names, none, isMany }, asking);
}

function describe({ label, hint, good, control, mustAnswer }: Asked, { world }: Asking): string {
  const { issue, terminal, ui } = world.messages.forms;
  const example = good && fill(issue.good, { example: good.replaceAll('\n', '; ') });
  const lines = [
    mustAnswer ? label : `${label} (${ui.optional})`,
    hint,
    example,
    isLong(control) ? terminal.lines : '',
  ];
  return `${lines.filter(Boolean).join('\n  ')}\n `;
}

const isLong = (control: Asked['control']) => control === 'text' || control === 'list' || control === 'rows';

// A terminal sends a line at a time: an answer of several ends with an empty one.
async function askLines(message: string, { control }: Asked, terminal: Terminal): Promise<string> {
  const lines = [await input({ message }, terminal)];
  while (isLong(control) && lines.at(-1)?.trim()) lines.push(await input({ message: '…' }, terminal));
  return lines.join('\n').trim();
}

interface NamesAsked {
  message: string;
  names: readonly Choice[];
  none: Choice;
  isMany: boolean;
}

async function askNames({ message, names, none, isMany }: NamesAsked, { world, terminal }: Asking): Promise<string> {
  const chosen: string[] = [];
  const source = (term = '') => {
    const wanted = term.trim().toLowerCase();
    const found = names.filter((one) => !chosen.includes(one.value) && isLike(one, wanted)).slice(0, mostShown);
    // Whoever has chosen and types nothing more goes on with one key.
    return chosen.length && !wanted ? [none, ...found] : [...found, none];
  };
  do {
    const more = fill(world.messages.forms.terminal.more, { none: none.name });
    const value = await search<string>({ message: chosen.length ? more : message, source }, terminal);
    if (!value) break;
    chosen.push(value);
  } while (isMany && chosen.length < mostNames);
  return chosen.join('\n');
}

const isLike = ({ name, value }: Choice, wanted: string) =>
  name.toLowerCase().includes(wanted) || value.includes(wanted);
