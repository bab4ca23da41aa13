import { isFor } from '../model/plan/roles.ts';
import type { Days } from '../model/plan/days.ts';
import type { PlanState } from '../model/plan/kept.ts';
import type { Audience } from '../model/plan/audiences.ts';
import { fill, type Messages } from '../model/words.ts';

/** A step of a plan as it is taken along, in the words of a language. */
export interface SheetStep {
  key: string;
  when?: string | undefined;
  days?: Days | undefined;
  question: string;
  /** Why, what to do, what to keep, each with its label. */
  parts: { label: string; text: string }[];
  /** On what it rests, with its source, and for whom it is. */
  marks: string[];
  roles: Audience[];
  roleNotes: { role: Audience; what: string }[];
  links: { text: string; href: string }[];
}

/** A guide's steps as plain values, for a document and a calendar. */
export interface PlanSheet {
  id: string;
  title: string;
  summary: string;
  /** Where the guide stands on the web, and the site's name and licence. */
  address: string;
  site: string;
  licence: string;
  see: string;
  words: Pick<Messages['plan'], 'roles' | 'progress' | 'note' | 'tick' | 'dated' | 'written'>;
  steps: SheetStep[];
}

/** A step with what a reader made of it. */
export interface WrittenStep {
  question: string;
  isDone: boolean;
  marks: string[];
  parts: { label: string; text: string }[];
  links: SheetStep['links'];
}

/** A plan as a reader takes it along: for a role, with dates, ticks and notes. */
export interface WrittenPlan {
  title: string;
  summary: string;
  facts: string[];
  /** What stands before the links of a step. */
  see: string;
  steps: WrittenStep[];
  closing: string[];
}

/** How dates are said: of the first day, and of a step where it has any. */
export interface DateWords {
  firstDay?: string | undefined;
  datesOf: (step: SheetStep) => string | undefined;
}

/** The steps of a sheet that somebody in the state's role has a part in. */
export const listOwn = ({ steps }: PlanSheet, { role }: PlanState) => steps.filter((step) => isFor(step, role));

/** Puts what a reader made of a plan into it. */
export function fillPlan(sheet: PlanSheet, state: PlanState, dates: DateWords): WrittenPlan {
  const { words, title, summary, site, address, licence } = sheet;
  const steps = listOwn(sheet, state);
  const done = steps.filter(({ key }) => state.done.includes(key)).length;
  return {
    title,
    summary,
    see: sheet.see,
    facts: [
      state.role ? fill(words.written.role, { role: words.roles[state.role] }) : '',
      dates.firstDay ? fill(words.written.firstDay, { date: dates.firstDay }) : '',
      fill(words.progress, { done, total: steps.length }),
    ].filter(Boolean),
    steps: steps.map((step) => fillStep(step, { sheet, state, dates: dates.datesOf(step) })),
    closing: [fill(words.written.from, { site, address }), fill(words.written.licence, { licence })],
  };
}

interface Filling {
  sheet: PlanSheet;
  state: PlanState;
  dates: string | undefined;
}

function fillStep(step: SheetStep, { sheet, state, dates }: Filling): WrittenStep {
  const { words } = sheet;
  const when = step.when && dates ? fill(words.dated, { when: step.when, dates }) : step.when;
  const notes = step.roleNotes.filter(({ role }) => !state.role || role === state.role);
  const own = state.notes[step.key];
  return {
    question: step.question,
    isDone: state.done.includes(step.key),
    marks: [...(when ? [when] : []), ...step.marks],
    parts: [
      ...step.parts,
      ...notes.map(({ role, what }) => ({ label: words.roles[role], text: what })),
      ...(own ? [{ label: words.note, text: own }] : []),
    ],
    links: step.links,
  };
}
