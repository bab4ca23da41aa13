import GithubSlugger from 'github-slugger';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { contactOf } from './case-study.ts';
import { createRow, linkToKey, type Part, type Row } from './rows.ts';
import { numberSources } from './sources.ts';

/** The summary card of a guide: for whom, of which kind. */
export function createGuideFacts({ data }: Entry<'guides'>, context: PageContext): Row[] {
  const { m } = context;
  return [
    ...createRow(m.guide.for, [data.audience.map((one) => m.guide.audiences[one]).join(', ')]),
    ...createRow(m.guide.kind, [m.guide.kinds[data.kind]]),
    ...createRow(m.entry.contact, contactOf(data.contact, context)),
  ];
}

/** A step of a guide as its page shows it, with an anchor made from its question. */
export interface Step {
  anchor: string;
  when: string | undefined;
  question: string;
  why: string;
  action: string;
  evidence: string | undefined;
  basis: string;
  source: { id: string; number: number } | undefined;
  links: Part[];
}

/** The steps of a guide. */
export function listSteps(guide: Entry<'guides'>, context: PageContext): Step[] {
  const slugger = new GithubSlugger();
  const numbers = numberSources(guide);
  return guide.data.steps.map((step) => {
    const number = step.source === undefined ? undefined : numbers.get(step.source);
    return {
      anchor: `step-${slugger.slug(step.question)}`,
      when: step.when,
      question: step.question,
      why: step.why,
      action: step.do,
      evidence: step.evidence,
      basis: context.m.guide.basis[step.basis],
      source: step.source !== undefined && number !== undefined ? { id: step.source, number } : undefined,
      links: step.links.map((link) => linkToKey(context, link)),
    };
  });
}
