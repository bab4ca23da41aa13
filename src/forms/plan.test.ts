import { expect, test } from 'vitest';
import { readDocx } from '../../scripts/lib/read-docx.ts';
import { createPlan, createStep } from '../../tests/support/plan.ts';
import { emptyState } from '../model/plan/kept.ts';
import { fillPlan } from './plan.ts';
import { writePlanDocx } from './plan-docx.ts';

const sheet = createPlan(
  createStep('name', { when: 'Days 1 to 10', roles: ['mayor', 'leader'] }),
  createStep('ask', {
    when: 'As you go',
    roleNotes: [
      { role: 'cdo', what: 'Draft it.' },
      { role: 'mayor', what: 'Sign it.' },
    ],
    links: [{ text: 'A guide', href: 'https://www.example.gov.uk/base/guides/a/' }],
  }),
);
const dates = {
  firstDay: '4 May 2027',
  datesOf: ({ key }: { key: string }) => (key === 'name' ? '4 to 13 May 2027' : undefined),
};

test('a plan that nobody has touched holds all steps and all notes for roles', () => {
  const { facts, steps } = fillPlan(sheet, emptyState, { datesOf: () => undefined });
  expect(facts).toEqual(['0 of 2 steps done']);
  expect(steps.map(({ question, isDone, marks }) => [question, isDone, marks[0]])).toEqual([
    ['Question name?', false, 'Days 1 to 10'],
    ['Question ask?', false, 'As you go'],
  ]);
  expect(steps[1]?.parts.slice(1).map(({ text }) => text)).toEqual(['Draft it.', 'Sign it.']);
});

test('a role leaves out the steps of others and the notes for others', () => {
  const state = { role: 'cdo' as const, done: ['name', 'ask'], notes: { ask: 'Ann knows.\nAsk her.' } };
  const { facts, steps } = fillPlan(sheet, state, dates);
  expect(facts).toEqual(['Role: Chief Digital Officer (CDO)', 'First day: 4 May 2027', '1 of 1 steps done']);
  expect(steps.map(({ question }) => question)).toEqual(['Question ask?']);
  expect(steps[0]?.parts.slice(1)).toEqual([
    { label: 'Chief Digital Officer (CDO)', text: 'Draft it.' },
    { label: 'Your note', text: 'Ann knows.\nAsk her.' },
  ]);
});

test('as a Word document it has headings, boxes, dates, notes and links', async () => {
  const state = { role: 'mayor' as const, done: ['name'], notes: { ask: 'Ann knows.\nAsk her.' } };
  const text = await readDocx(Buffer.from(await writePlanDocx(fillPlan(sheet, state, dates))));
  expect(text).toMatch(/☑ 1\. Question name\?[\s\S]*Days 1 to 10: 4 to 13 May 2027[\s\S]*☐ 2\. Question ask\?/);
  expect(text).toMatch(/Role: Mayor[\s\S]*First day: 4 May 2027[\s\S]*1 of 2 steps done/);
  expect(text).toMatch(/Your note:\S* Ann knows\.\s+Ask her\./);
  expect(text).toContain('https://www.example.gov.uk/base/guides/a/');
  expect(text).toContain('Licence: OGL-UK-3.0');
  expect(text).not.toContain('Draft it.');
});
