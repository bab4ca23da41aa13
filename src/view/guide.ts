import GithubSlugger from 'github-slugger';
import type { Entry } from '../model/entry.ts';
import type { Audience } from '../model/plan/audiences.ts';
import { readDays, type Days } from '../model/plan/days.ts';
import type { PageContext } from '../page.ts';
import { contactOf } from './case-study.ts';
import { createRow, linkToKey, type Part, type Row } from './rows.ts';
import { orderSources } from './sources.ts';

/** The summary card of a guide: for whom, of which kind. */
export function createGuideFacts(entry: Entry<'guides'>, context: PageContext): Row[] {
  const { data } = entry;
  const { m } = context;
  return [
    ...createRow(m.guide.for, [data.audience.map((one) => m.guide.audiences[one]).join(', ')]),
    ...createRow(m.guide.kind, [m.guide.kinds[data.kind]]),
    ...createRow(m.entry.contact, contactOf(entry, context)),
  ];
}

/** A source as a step cites it: by its number on the page. */
export interface CitedSource {
  id: string;
  number: number;
  title: string;
}

/** A step of a guide as its page shows it, with an anchor made from its question. */
export interface Step {
  anchor: string;
  /** By what a reader's ticks and calendar know the step: its id, or else its anchor. */
  key: string;
  when: string | undefined;
  days: Days | undefined;
  question: string;
  why: string;
  action: string;
  evidence: string | undefined;
  basis: string;
  isReported: boolean;
  source: CitedSource | undefined;
  roles: Audience[];
  roleNotes: { role: Audience; what: string; source: CitedSource | undefined }[];
  links: Part[];
}

/** The steps of a guide. */
export function listSteps(guide: Entry<'guides'>, context: PageContext): Step[] {
  const slugger = new GithubSlugger();
  const cite = createCiting(guide);
  return guide.data.steps.map((step) => {
    const anchor = `step-${slugger.slug(step.question)}`;
    return {
      anchor,
      key: step.id ?? anchor,
      when: step.when,
      days: step.when === undefined ? undefined : readDays(step.when),
      question: step.question,
      why: step.why,
      action: step.do,
      evidence: step.evidence,
      basis: context.m.guide.basis[step.basis],
      isReported: step.basis === 'reported',
      source: cite(step.source),
      roles: step.roles,
      roleNotes: step.roleNotes.map(({ role, what, source }) => ({ role, what, source: cite(source) })),
      links: step.links.map((link) => linkToKey(context, link)),
    };
  });
}

function createCiting(guide: Entry<'guides'>): (id: string | undefined) => CitedSource | undefined {
  const cited = orderSources(guide).map(({ id, title }, index) => ({ id, number: index + 1, title }));
  return (id) => cited.find((one) => one.id === id);
}
