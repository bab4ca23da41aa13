import type { Form } from '../../src/forms/form.ts';
import { hasErrors } from '../../src/model/problem.ts';
import { UsageFault } from '../lib/command.ts';
import { readJudging } from '../share/read-world.ts';
import { printProblems } from '../share/words.ts';
import { askForm, type Told } from './ask-form.ts';
import type { Terminal } from './terminal.ts';
import { writeEntry } from './write-entry.ts';

/** Asks the questions of a form and writes what comes of the answers. */
export async function askAtTerminal(form: Form | undefined, today: string, terminal: Terminal = {}): Promise<number> {
  const judging = await readJudging(today);
  const { messages } = judging.world;
  const { form: asked, judged } = await askForm(form, judging, terminal).catch((fault: unknown): Told => {
    // Somebody pressed Ctrl and C, or closed the terminal.
    if (fault instanceof Error && fault.name === 'ExitPromptError')
      throw new UsageFault(messages.forms.terminal.stopped);
    throw fault;
  });
  if (!hasErrors(judged.problems)) {
    writeEntry(judged.draft);
    return 0;
  }
  console.error(printProblems(asked, judged.problems, messages));
  console.error('Nothing was written.');
  return 1;
}
