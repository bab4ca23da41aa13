import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenSubmissions, soundSubmissions } from '../../tests/fixtures/broken-submissions.ts';
import { writeIssue } from '../../tests/support/forms.ts';
import { createDraft } from '../../src/forms/draft.ts';
import { formIds, type Answers, type FormId } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { judgeAnswers } from '../../src/forms/judge.ts';
import { createLibrary, openLibrary } from '../../src/forms/library.ts';
import { parseAnswers } from '../../src/forms/parse-answers.ts';
import { writeTemplate } from '../../src/forms/template.ts';
import { createWorld } from '../../src/forms/world.ts';
import { parseWithRemark } from '../../src/mdx/parse-remark.ts';
import { readYamlStrictly } from '../../src/mdx/read-yaml.ts';
import { messagesFor } from '../../src/messages/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readContent } from '../lib/read-content.ts';
import { bothReadings, quickReading } from '../lib/readings.ts';
import { reviewFiles } from '../lib/review-pull.ts';
import { root } from '../lib/settings.ts';

const messages = messagesFor('en');
const readings = bothReadings(messages);
const contentDir = join(root, 'tests/fixtures/content');
const { catalogue } = await readContent(contentDir, quickReading(messages));
const today = '2026-11-22';
const world = createWorld(catalogue, messages, today);
// What a browser has: the lists as they lie beside the form, and the one parser that runs there.
const made = createLibrary(catalogue);
const { library } = JSON.parse(JSON.stringify(made)) as typeof made;
const browser = {
  world: createWorld(openLibrary(library), messages, today),
  readings: [{ parse: parseWithRemark, readYaml: readYamlStrictly, messages }] as const,
};

const words = (problems: readonly Problem[]) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, help }) => `${code} ${message} ${help}`);
const doors: Record<string, (form: FormId, answers: Answers) => string[] | Promise<string[]>> = {
  form: (form, answers) => words(judgeAnswers(forms[form], answers, browser).problems),
  issue: (form, answers) => {
    const parsed = parseAnswers(writeIssue(forms[form], answers), messages);
    expect(parsed?.form.id).toBe(form);
    const kept = { ...parsed?.answers, ...pick(answers, ['title', 'summary', 'topics'], form) };
    return words(judgeAnswers(forms[form], kept, { world, readings }).problems);
  },
  'pull request': async (form, answers) => {
    const { path, content } = createDraft(forms[form], answers, world);
    const bytes = Buffer.from(content);
    const file = {
      path: `content/${path}`,
      mode: '100644',
      status: 'added' as const,
      blob: { id: 'a', size: bytes.length },
    };
    const github = { fetchBlob: () => Promise.resolve(bytes) };
    const { problems } = await reviewFiles([file], { github, contentDir, readings });
    return words(problems.filter((problem) => problem.file === file.path));
  },
};

// A story's title, summary and topics come out of its answers; the invented library is too small to guess topics from.
const pick = (answers: Answers, names: string[], form: FormId) =>
  form === 'story' ? Object.fromEntries(names.flatMap((name) => (answers[name] ? [[name, answers[name]]] : []))) : {};

test('there are at least 40 broken submissions, of every form', () => {
  expect(brokenSubmissions.length).toBeGreaterThanOrEqual(40);
  expect(new Set(brokenSubmissions.map(({ form }) => form))).toEqual(new Set(formIds));
});

test.each(formIds)('%s: the sound answers pass by every door', async (form) => {
  for (const [door, judge] of Object.entries(doors))
    expect([door, await judge(form, soundSubmissions[form])]).toEqual([door, []]);
});

test.each(brokenSubmissions.map((one) => [one.form, one.fault, one] as const))(
  '%s with %s: the same words by form, issue form and pull request, naming the question and the way to mend it',
  async (form, _, { change, question, code }) => {
    const answers = { ...soundSubmissions[form], ...change };
    const said: string[][] = [];
    for (const judge of Object.values(doors)) said.push(await judge(form, answers));
    expect(said[0]?.map((one) => one.slice(0, 5))).toContain(code);
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
    const { problems } = judgeAnswers(forms[form], answers, browser);
    const own = problems.filter((problem) => problem.code === code);
    expect(own.map((problem) => problem.question)).toContain(question);
    for (const { message, help } of own) expect(`${message} ${help}`).not.toMatch(/[{}]|undefined/);
  },
);

test.each(formIds)('%s: a template that is filled in is read back as it was', (form) => {
  const answers = soundSubmissions[form];
  const asked = Object.fromEntries(forms[form].questions.map(({ id }) => [id, answers[id] ?? '']));
  expect(parseAnswers(writeTemplate(forms[form], { messages, answers }), messages)?.answers).toEqual(asked);
  const empty = parseAnswers(writeTemplate(forms[form], { messages }), messages);
  expect(Object.values(empty?.answers ?? { a: 'none' }).join('')).toBe('');
});

test('an answer that imitates the next question stays one answer', () => {
  const spoof = 'It went well.\n\n### What did not work?\n\nNothing at all.\n\n### Which page?';
  const answers = { ...soundSubmissions.story, result: spoof };
  expect(parseAnswers(writeIssue(forms.story, answers), messages)?.answers).toMatchObject({
    result: spoof,
    failed: soundSubmissions.story['failed'],
  });
});
