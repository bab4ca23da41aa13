import { expect, test } from 'vitest';
import { checkProse, listProse } from '../../scripts/lib/prose.ts';
import { listSimilarProblems, listTopicHints } from '../../scripts/lib/similar-report.ts';
import { listEarlierProblems } from '../../scripts/lib/earlier-problems.ts';
import { readSources, type Content } from '../../scripts/lib/read-content.ts';
import { bothReadings } from '../../scripts/lib/readings.ts';
import { commons, problemExamples, type Files, type ProblemExample } from '../../tests/fixtures/problems.ts';
import { messagesFor } from '../messages/index.ts';
import { checkTree } from '../mdx/allow.ts';
import { codes, type Code } from './codes.ts';
import { listPageEntries } from './catalogue.ts';
import { checkChange, type ChangedFile } from './paths.ts';
import { createProblem, sortProblems, type Problem } from './problem.ts';

const messages = messagesFor('en');
const listed = Object.keys(codes) as Code[];
const examples = Object.entries(problemExamples) as [Code, ProblemExample][];

async function checkFiles(files: Files): Promise<Problem[]> {
  return sortProblems((await readFiles(files)).problems);
}

function readFiles(files: Files): Promise<Content> {
  const sources = Object.entries({ ...commons, ...files }).map(([path, content]) => ({
    path,
    read: () => Buffer.from(content),
  }));
  return readSources(sources, bothReadings(messages), (path) => path);
}

const checkChanged = (change: ChangedFile) =>
  checkChange(change).map((finding) => createProblem(finding, { file: change.path, messages }));

async function checkAlike(files: Files, file: string, list: typeof listSimilarProblems): Promise<Problem[]> {
  const { catalogue } = await readFiles(files);
  return list(catalogue, new Set([file]), messages);
}

async function checkReviews(before: Files, now: Files, file: string): Promise<Problem[]> {
  const [old, { catalogue }] = [await readFiles(before), await readFiles(now)];
  const earlier = new Map(listPageEntries(old.catalogue).map(({ kind, id, data }) => [`${kind}/${id}`, [data]]));
  const textOf = (path: string) => Buffer.from(now[path] ?? '').toString();
  return listEarlierProblems(catalogue, { earlier, files: new Set([file]), textOf }, messages);
}

async function checkText(file: string, text: string): Promise<Problem[]> {
  const found = await checkProse(listProse({ data: {} as never }, text), []);
  return found.map((finding) => createProblem(finding, { file, messages }));
}

function checkExample(example: ProblemExample, side: 'wrong' | 'right'): Promise<Problem[]> {
  switch (example.kind) {
    case 'change':
      return Promise.resolve(checkChanged(example[side]));
    case 'prose':
      return checkText(example.file, example[side]);
    case 'similar':
      return checkAlike(example[side], example.file, listSimilarProblems);
    case 'topics':
      return checkAlike(example[side], example.file, listTopicHints);
    case 'reviews':
      return checkReviews(example.before, example[side], example.file);
    case 'files':
      return checkFiles(example[side]);
  }
}

test('every code has words in three parts, and every words a code', () => {
  expect(Object.keys(messages.problems).sort()).toEqual([...listed].sort());
  for (const code of listed) {
    const { message, help, why } = messages.problems[code];
    for (const words of [message, help, why]) expect(words, code).toMatch(/^\S.*\S$/);
  }
});

test('every code has an example, but for what is only in a zip, and what guards against parsers to come', () => {
  const shown = new Set<string>(examples.map(([code]) => code));
  expect(listed.filter((code) => !shown.has(code))).toEqual(['SP017', 'SP215']);
  const [finding] = checkTree({ type: 'root', children: [{ type: 'html', value: '<b>' }] });
  expect(finding).toEqual({ code: 'SP215', place: { line: 1, column: 1 }, values: { type: 'html' } });
  expect(checkTree({ type: 'root', children: [{ type: 'thematicBreak' }] })).toEqual([]);
});

for (const [code, example] of examples) {
  test(`${code} ${codes[code].name}: the example has this problem and no other, and the mended one has none`, async () => {
    const found = await checkExample(example, 'wrong');
    const file = example.kind === 'change' ? example.wrong.path : example.file;
    const places = found.map((one) => [one.code, one.file, one.line, one.column, one.severity]);
    expect(places).toEqual([[code, file, example.line, example.column, codes[code].severity]]);
    expect(await checkExample(example, 'right')).toEqual([]);
  });
}

test('the words of every problem, filled with what its example says', async () => {
  const texts: string[] = [];
  for (const code of listed) {
    const example = (problemExamples as Partial<Record<Code, ProblemExample>>)[code];
    const found = example
      ? await checkExample(example, 'wrong')
      : [createProblem({ code, values: { type: 'html' } }, { file: '', messages })];
    for (const { message, help } of found) {
      expect(`${message} ${help}`, code).not.toMatch(/(?<!\\)\{\w+\}|undefined|\[object/);
      texts.push(`${code} ${codes[code].name} (${codes[code].severity})\n${message}\n${help}\n`);
    }
  }
  await expect(texts.join('\n')).toMatchFileSnapshot('./__snapshots__/problems.txt');
});
