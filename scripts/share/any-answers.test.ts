import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { arbitraryAnswers, mutate, mutations, plainAnswers } from '../../tests/support/arbitrary-answers.ts';
import { judgeOn } from '../../tests/support/doors.ts';
import { forms } from '../../src/forms/forms.ts';
import { judgeAnswers } from '../../src/forms/judge.ts';
import { readPage } from '../../src/mdx/read-page.ts';
import { isPageKind } from '../../src/model/kinds.ts';
import { createProblem, hasErrors, type Problem } from '../../src/model/problem.ts';
import { checkEntry } from '../../src/model/rules/index.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { findUnsafe } from '../lib/html-safety.ts';
import type { Readings } from '../lib/read-file.ts';
import { readSource } from '../lib/read-source.ts';
import { bothReadings, quickReading } from '../lib/readings.ts';

vi.setConfig({ testTimeout: 600_000 });

// Committed runs are short; longer ones are run by hand: PROPERTY_RUNS=20000.
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 150);
const messages = messagesFor('en');
const judging = judgeOn('2026-11-22');
const [check, build] = [bothReadings(messages), quickReading(messages)];

/** The errors of a file beside the invented library, as a check or a build with these readings finds them. */
async function listErrors(path: string, content: string, readings: Readings): Promise<Problem[]> {
  const { findings, entries, locate } = await readSource({ path, read: () => Buffer.from(content) }, path, readings);
  const found = [...findings, ...entries.flatMap((entry) => checkEntry(entry, judging.world))];
  const problems = found.map((finding) => createProblem(finding, { file: path, messages, locate }));
  return problems.filter((problem) => hasErrors([problem]));
}

/** The HTML that the build writes of a file; none for a record. */
function writeHtml(path: string, content: string): string {
  const [kind = ''] = path.split('/');
  if (!isPageKind(kind)) return '';
  return readPage(kind as 'guides', content, build[0]).html ?? '';
}

const isPlain = ({ message, help }: Problem) =>
  /\S/.test(message) &&
  /\S/.test(help) &&
  !/\[object|\bundefined\b|\bNaN\b|\n\s+at |\w+Error:/.test(`${message} ${help}`);

test('any answers make a file that the check and the build accept, or problems in plain words', async () => {
  let accepted = 0;
  const property = fc.asyncProperty(arbitraryAnswers, async ({ form, answers }) => {
    const { draft, problems, html } = judgeAnswers(forms[form], answers, judging);
    expect(problems.filter((problem) => !isPlain(problem))).toEqual([]);
    const asked = new Set(forms[form].questions.map(({ id }) => id));
    for (const { severity, question } of problems) if (severity === 'error') expect(asked).toContain(question);
    const told = await listErrors(draft.path, draft.content, check);
    expect(told.length > 0).toBe(hasErrors(problems));
    if (hasErrors(problems)) return;
    accepted++;
    expect(await listErrors(draft.path, draft.content, build)).toEqual([]);
    expect(findUnsafe(writeHtml(draft.path, draft.content))).toEqual([]);
    expect(html ?? '').toBe(writeHtml(draft.path, draft.content));
  });
  await fc.assert(property, { numRuns });
  expect(accepted).toBeGreaterThan(numRuns / 50);
});

test('what the check accepts the build accepts, and the other way round, whatever was done to the file', async () => {
  let [accepted, refused] = [0, 0];
  const property = fc.asyncProperty(
    fc.oneof(plainAnswers, arbitraryAnswers),
    mutations,
    async ({ form, answers }, changes) => {
      const { draft } = judgeAnswers(forms[form], answers, judging);
      const content = mutate(draft.content, changes);
      const [told, built] = [
        await listErrors(draft.path, content, check),
        await listErrors(draft.path, content, build),
      ];
      expect([told, built].flat().filter((problem) => !isPlain(problem))).toEqual([]);
      expect(built.length > 0).toBe(told.length > 0);
      if (told.length) refused++;
      else accepted++;
      if (!built.length) expect(findUnsafe(writeHtml(draft.path, content))).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns });
  expect(Math.min(accepted, refused)).toBeGreaterThan(numRuns / 50); // some of each, by any chance
});
