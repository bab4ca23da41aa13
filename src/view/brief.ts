import { siteConfig } from '../config.ts';
import { formatDate } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { describeBriefCase, namePlaces, type BriefCase } from './brief-case.ts';
import { chooseFitting, countLines, linesOnSheet, type Candidate } from './brief-room.ts';
import { contactOf } from './case-study.ts';
import { langOf } from './language.ts';
import { listPoints } from './lessons.ts';
import { isSetback } from './lists.ts';
import { fillSaid, readSaid, say } from './pieces.ts';
import { linkTo, type Part } from './rows.ts';
import { fullAddress } from './site.ts';
import { groupOnTopic, listNarrower, listWorkingOn } from './topics.ts';

type CaseStudy = Entry<'case-studies'>;
type Pages = ReturnType<typeof groupOnTopic>;

/** A topic on one side of paper. */
export interface Brief {
  topic: string;
  definition: string;
  made: string;
  /** What is in the library about it, in one line; of an empty topic, what is missing. */
  know: string;
  cases: BriefCase[];
  /** Further sections, those without anything left out. */
  sections: { id: string; title: string; parts: Part[] }[];
  address: string;
  licence: string;
}

type Item = { case: BriefCase } | { section: SectionId; part: Part };
type SectionId = 'didNotWork' | 'apply' | 'read' | 'ask' | 'near' | 'where';

// What is read of at most: more would never fit.
const most = { cases: 4, others: 6, working: 3 };
// In lines of body text: a heading with the room around it, and the room between two items.
const headingLines = 2;
const gap = 0.3;

/** The brief of a topic. Long texts make it hold fewer items; no text is ever cut. */
export function createBrief(topic: Entry<'topics'>, context: PageContext): Brief {
  const { m, t, urls, lang, today } = context;
  const words = m.briefing.brief;
  const pages = groupOnTopic(topic, context);
  const page = urls.entry('topics', topic.id);
  const isEmpty = Object.values(pages).every((list) => list.length === 0);
  const head = {
    topic: topic.data.prefLabel,
    definition: topic.data.definition,
    made: t(words.made, { site: siteConfig.name, date: formatDate(today, lang) }),
    know: isEmpty ? `${words.empty} ${words.emptyMeans}` : describeCounts(pages, context),
    address: t(words.address, { address: fullAddress(page) }),
    licence: t(words.licence, { licence: m.site.licenceName }),
  };
  const candidates = isEmpty ? listAround(topic, context) : listForFull(topic, pages, context);
  const room = linesOnSheet - countHead(head);
  const chosen = chooseFitting(candidates, { room, heading: headingLines }).map(({ item }) => item);
  const partsOf = (id: SectionId) => chosen.flatMap((one) => ('section' in one && one.section === id ? one.part : []));
  return {
    ...head,
    cases: chosen.flatMap((one) => ('case' in one ? one.case : [])),
    sections: (['didNotWork', 'apply', 'near', 'read', 'ask', 'where'] as const)
      .map((id) => ({ id, title: words[id], parts: partsOf(id) }))
      .filter(({ parts }) => parts.length > 0),
  };
}

function countHead({ topic, definition, made, know, address, licence }: Omit<Brief, 'cases' | 'sections'>): number {
  const small = [made, address, licence].reduce((sum, text) => sum + countLines(text), 0);
  return countLines(topic, 1.8) * 1.05 + countLines(definition) + countLines(know) + small + 4;
}

function describeCounts(pages: Pages, { m, t, catalogue }: PageContext): string {
  const words = m.briefing.brief;
  const cases = pages['case-studies'] as CaseStudy[];
  const say = (text: string, count: number) => (count ? t(text, { count }) : '');
  const outcomes = (['achieved', 'partly', 'not-achieved', 'too-early', 'unknown'] as const).map((outcome) =>
    say(words.outcomes[outcome], cases.filter(({ data }) => data.outcome === outcome).length),
  );
  const [best] = cases;
  return [
    cases.length ? t(words.counts, { count: cases.length }) : words.noCases,
    ...outcomes,
    say(words.stopped, cases.filter(({ data }) => data.stage === 'stopped').length),
    best ? t(words.best, { level: catalogue.insights.evidenceOf(best).level }) : '',
    say(words.standards, pages.standards.length),
    say(words.guides, pages.guides.length),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The case studies to tell of: the best supported, and one that failed or was stopped where there is one. */
export function chooseCases(cases: readonly CaseStudy[]): CaseStudy[] {
  const first = cases.slice(0, most.cases);
  const failed = cases.find(isSetback);
  return !failed || first.includes(failed) ? first : [...first.slice(0, -1), failed];
}

function listForFull(topic: Entry<'topics'>, pages: Pages, context: PageContext): Candidate<Item>[] {
  const cases = chooseCases(pages['case-studies'] as CaseStudy[]);
  const failed = cases.find(isSetback);
  const told = cases.map((entry, index): Candidate<Item> => {
    const shown = describeBriefCase(entry, context);
    const lines = [shown.title, shown.facts, readSaid(shown.figure)].reduce(
      (sum, text) => sum + (text ? countLines(text) : 0),
      0,
    );
    return { item: { case: shown }, lines: lines + gap, section: 'cases', turn: entry === failed ? 1 : index * 10 };
  });
  const failures = cases.flatMap((entry) => {
    const [point] = listPoints(entry, context.catalogue.htmlOf(entry), 'whatDidNotWork').filter(isShort);
    if (!point) return [];
    const lang = langOf(entry, context.lang);
    // Work without any authority is named by its title.
    const place = namePlaces(entry, context) || say(entry.data.title, lang);
    const said = fillSaid(context.m.briefing.brief.point, { place });
    const { href } = linkTo(context, 'case-studies', entry.id);
    return [{ text: readSaid(said), said, href, note: say(point, lang) }];
  });
  return [
    ...told,
    ...createParts('didNotWork', failures, 2),
    ...createParts('apply', listStandards(pages.standards as Entry<'standards'>[], context), 3),
    ...createParts('ask', listAsked(topic, cases, context), 4),
    ...createParts('read', listTitles(pages.guides, context), cases.length ? 35 : 5),
    // Where nobody has told of doing it, the standards alone do not say whom to ask.
    ...(cases.length ? [] : listAround(topic, context)),
  ];
}

// A point that takes more than four lines is a story: it is read on its page.
const isShort = (text: string) => countLines(text) <= 4;

/** Items of a section; each further one comes a round later than the one before. */
function createParts(section: SectionId, parts: readonly Part[], turn: number): Candidate<Item>[] {
  return parts.slice(0, most.others).map((part, index) => ({
    item: { section, part },
    lines: countLines([part.text, readSaid(part.note ?? '')].join(' ')) + gap,
    section,
    turn: turn + index * 10,
  }));
}

const forces = ['statutory', 'mandated', 'recommended', 'voluntary'] as const;

function listStandards(standards: readonly Entry<'standards'>[], context: PageContext): Part[] {
  const { m, t, lang } = context;
  const strength = ({ data }: Entry<'standards'>) => {
    const found = forces.findIndex((force) => data.appliesTo.some((one) => one.force === force));
    return found < 0 ? forces.length : found;
  };
  return standards
    .filter(({ data }) => data.lifecycle.state === 'published' && !['superseded', 'withdrawn'].includes(data.status))
    .sort((a, b) => strength(a) - strength(b))
    .map(({ id, data }) => {
      const byForce = Map.groupBy(data.appliesTo, ({ force }) => force);
      const note = [...byForce].map(([force, scopes]) => {
        const nations = [...new Set(scopes.map(({ nation }) => m.nations[nation]))];
        return t(m.briefing.brief.scope, { force: m.standard.forces[force], nations: formatNames(nations, lang) });
      });
      return { ...linkTo(context, 'standards', id), note: note.join('; ') };
    });
}

type Asked = Part & { id: string };

/** Whom to ask: those who are named by the cases told of, then whoever else works on it. */
function listAsked(topic: Entry<'topics'>, cases: readonly CaseStudy[], context: PageContext): Part[] {
  const { m, t } = context;
  const words = m.briefing.brief;
  const named = cases.flatMap((entry): Asked[] => {
    const { data } = entry;
    const id = data.contact?.authority ?? data.authorities.find(({ role }) => role === 'lead')?.id ?? '';
    const authority = linkTo(context, 'authorities', id).text;
    return contactOf(entry, context).map(({ text, lang, href, note }) => {
      const said = fillSaid(words.at, { role: say(text, lang), authority });
      return { id, href, note, said, text: readSaid(said) };
    });
  });
  const working = listWorkingOn(topic, context)
    .filter(({ id }) => named.every((one) => one.id !== id))
    .slice(0, most.working)
    .map(({ id, count }): Asked => ({
      ...{ id, ...linkTo(context, 'authorities', id) },
      note: t(words.working, { count }),
    }));
  const byText = Map.groupBy([...named, ...working], ({ text }) => text);
  return [...byText.values()].flatMap(([first]) => first ?? []);
}

const listTitles = (pages: Pages['guides'], context: PageContext): Part[] =>
  pages.map(({ kind, id, data }) => {
    const link = linkTo(context, kind, id);
    return { ...link, note: say(data.summary, link.lang) };
  });

/** What helps where there is no case study: the topics around that have some, and where to ask. */
function listAround(topic: Entry<'topics'>, context: PageContext): Candidate<Item>[] {
  const { m, t, urls, catalogue } = context;
  const { broader, related } = topic.data;
  const near = [...related, ...listNarrower(topic, catalogue.list('topics')).map(({ id }) => id), broader ?? ''];
  const filled = near.flatMap((id) => {
    const one = catalogue.find('topics', id);
    const cases = one ? groupOnTopic(one, context) : undefined;
    const count = cases?.['case-studies'].length ?? 0;
    return count ? [{ ...linkTo(context, 'topics', id), note: t(m.briefing.brief.counts, { count }) }] : [];
  });
  const { mailbox, repository } = siteConfig;
  const issues = `${repository.url}/issues`;
  // On paper a link needs its address written out.
  const ask = mailbox
    ? { href: `mailto:${mailbox}`, note: mailbox }
    : { href: issues, note: issues.replace(/^https:\/\//, '') };
  const where = [
    { text: m.briefing.brief.askOpen, ...ask },
    { text: m.briefing.brief.share, href: urls.to('/contribute/') },
  ];
  return [...createParts('where', where, 0), ...createParts('near', filled, 1)];
}
