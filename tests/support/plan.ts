import type { PlanSheet, SheetStep } from '../../src/forms/plan.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { readDays } from '../../src/model/plan/days.ts';

const { plan, guide } = messagesFor('en');

/** A step of an invented plan. */
export function createStep(key: string, more: Partial<SheetStep> = {}): SheetStep {
  return {
    key,
    question: `Question ${key}?`,
    parts: [{ label: guide.do, text: `Do ${key}.` }],
    marks: [guide.basis.advice],
    roles: [],
    roleNotes: [],
    links: [],
    ...more,
    days: more.when === undefined ? undefined : readDays(more.when),
  };
}

/** An invented plan of some steps. */
export const createPlan = (...steps: SheetStep[]): PlanSheet => ({
  id: 'first-days',
  title: 'First days',
  summary: 'A problem. What to do.',
  address: 'https://www.example.gov.uk/base/guides/first-days/',
  site: 'Example',
  licence: 'OGL-UK-3.0',
  see: guide.see,
  words: plan,
  steps,
});
