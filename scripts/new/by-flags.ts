import { listAsked } from '../../src/forms/ask.ts';
import type { Answers, Form } from '../../src/forms/form.ts';
import { judgeAnswers, type JudgeOptions } from '../../src/forms/judge.ts';
import { createTopicSuggester } from '../../src/model/similar/topics.ts';
import { hasErrors } from '../../src/model/problem.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { UsageFault } from '../lib/command.ts';
import { readJudging } from '../share/read-world.ts';
import { printProblems } from '../share/words.ts';
import { createExample } from './examples.ts';
import { createAnswers, flagOf, type Asked } from './flags.ts';
import { checkFree, writeEntry } from './write-entry.ts';

/** Makes the entry of a form by flags alone; a page's text may be written later. */
export async function makeByFlags(form: Form, asked: Asked, today: string): Promise<number> {
  const given = createAnswers(form, asked);
  const judging = await readJudging(today);
  const { messages } = judging.world;
  const answers = { ...listUnwritten(form, messages), ...given };
  checkGiven(form, answers, judging);
  const { draft, problems } = judgeAnswers(form, answers, judging);
  checkFree(draft);
  if (!hasErrors(problems)) {
    writeEntry(draft);
    return 0;
  }
  console.error(printProblems(form, problems, messages));
  console.error('Nothing was written. Correct the words after the command, and run it again.');
  return 1;
}

/** What stands for the answers that whoever makes a page may write in the file itself. */
function listUnwritten({ id }: Form, { skeleton }: Messages): Answers {
  const asks = id === 'case-study' ? skeleton.caseStudy : id === 'collaboration' ? skeleton.collaboration : undefined;
  if (!asks) return {};
  const texts = Object.entries(asks).map(([key, ask]) => [key, fill(skeleton.toWrite, { ask })] as const);
  return {
    ...Object.fromEntries(texts),
    summary: skeleton.summary,
    ...(id === 'case-study' ? { stage: 'unknown', outcome: 'unknown' } : { seeking: skeleton.seeking }),
  };
}

function checkGiven(form: Form, answers: Answers, { world: { catalogue, messages } }: JudgeOptions): void {
  const example = `For example: ${createExample(form, messages)}`;
  const missing = listAsked(form, messages).filter(({ id, mustAnswer }) => mustAnswer && !answers[id]?.trim());
  if (missing.some(({ id }) => id === 'name'))
    throw new UsageFault(`Say what it is called, in quotation marks.\n${example}`);
  if (missing.some(({ id }) => id === 'topics')) adviseTopics(answers['name'] ?? '', catalogue, example);
  if (!missing.length) return;
  throw new UsageFault(`Please add ${missing.map(({ id }) => `--${flagOf(id)}`).join(' ')}.\n${example}`);
}

/** Says that topics are missing, with those that the entries most like the title have. */
export function adviseTopics(title: string, catalogue: JudgeOptions['world']['catalogue'], example: string): never {
  const text = { title, summary: '', passages: [], topics: [], authorities: [] };
  const found = createTopicSuggester(catalogue)(text).map(({ id }) => id);
  const hint = found.length ? `Topics that may fit: ${found.join(', ')}. ` : '';
  throw new UsageFault(`Please add --topics. ${hint}All are in content/topics.yaml.\n${example}`);
}
