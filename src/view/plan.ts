import { siteConfig } from '../config.ts';
import type { PlanSheet, SheetStep } from '../forms/plan.ts';
import type { Entry } from '../model/entry.ts';
import type { Audience } from '../model/plan/audiences.ts';
import { listRoles } from '../model/plan/roles.ts';
import type { Messages } from '../model/words.ts';
import type { PageContext } from '../page.ts';
import { listSteps, type Step } from './guide.ts';
import { fullAddress } from './site.ts';

/** Whether a guide is one to work through: a pathway or a checklist with steps. */
export function isPlan({ data }: Entry<'guides'>): boolean {
  return (data.kind === 'pathway' || data.kind === 'checklist') && data.steps.length > 0;
}

/** The roles that a plan can be read in, by name; none where there is nothing to choose. */
export function listChoices({ data }: Entry<'guides'>, { m }: PageContext): { role: Audience; name: string }[] {
  const roles = listRoles(data);
  return roles.length > 1 ? roles.map((role) => ({ role, name: m.plan.roles[role] })) : [];
}

/** For whom a step is, in words; nothing where a guide does not tell roles apart. */
export function describeRoles({ roles }: Step, guide: Entry<'guides'>, { m, t }: PageContext): string | undefined {
  if (roles.length === 0) return isPlan(guide) && listRoles(guide.data).length > 1 ? m.plan.forEvery : undefined;
  return t(m.plan.forRoles, { roles: roles.map((role) => m.guide.audiences[role]).join(', ') });
}

/** What a plan's page tells its script: which plan it is, its roles, its language and its words. */
export interface PlanSettings {
  id: string;
  lang: string;
  roles: Audience[];
  words: Pick<Messages['plan'], (typeof used)[number]>;
}

const used = [
  ...([
    'progress',
    'leftOut',
    'dated',
    'between',
    'from',
    'until',
    'tick',
    'note',
    'noteOn',
    'openAll',
    'closeAll',
  ] as const),
  ...(['askFirstDay', 'calendarMade', 'undated', 'documentMade', 'notLoaded', 'kept', 'notKept', 'cleared'] as const),
];

/** What a plan's page tells its script. */
export function createSettings({ id, data }: Entry<'guides'>, { m, lang }: PageContext): PlanSettings {
  const words = Object.fromEntries(used.map((name) => [name, m.plan[name]])) as PlanSettings['words'];
  return { id, lang, roles: listRoles(data), words };
}

/** A guide's steps to take along. */
export function createSheet(guide: Entry<'guides'>, context: PageContext): PlanSheet {
  const { m, urls } = context;
  const { title, summary, licence } = guide.data;
  const { roles, progress, note, tick, dated, written } = m.plan;
  return {
    id: guide.id,
    title,
    summary,
    address: fullAddress(urls.entry('guides', guide.id)),
    site: siteConfig.name,
    licence,
    see: m.guide.see,
    words: { roles, progress, note, tick, dated, written },
    steps: listSteps(guide, context).map((step) => createSheetStep(step, describeRoles(step, guide, context), m)),
  };
}

function createSheetStep(step: Step, whose: string | undefined, m: Messages): SheetStep {
  const { key, when, days, question, why, action, evidence, basis, source, roles, roleNotes, links } = step;
  const mark = source ? `${basis} (${source.title})` : basis;
  return {
    key,
    when,
    days,
    question,
    parts: [
      { label: m.guide.why, text: why },
      { label: m.guide.do, text: action },
      ...(evidence ? [{ label: m.guide.evidence, text: evidence }] : []),
    ],
    marks: [mark, ...(whose ? [whose] : [])],
    roles,
    roleNotes: roleNotes.map(({ role, what, source: from }) => ({
      role,
      what: from ? `${what} (${from.title})` : what,
    })),
    links: links.flatMap(({ text, href }) => (href ? [{ text, href: fullAddress(href) }] : [])),
  };
}
