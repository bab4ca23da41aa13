import { formatDate } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { contactOf, describeExtent } from './case-study.ts';
import { factsLangOf, nameLangOf } from './language.ts';
import { createRow, linkTo, linkToKey, type Part, type Row } from './rows.ts';
import { numberSources } from './sources.ts';
import { listStandardSections, type ValueSection } from './value-sections.ts';

type Standard = Entry<'standards'>;

/** The nations of a standard that are bound in the same way: their names, how, and what is to be known. */
export interface Scope {
  nations: string;
  force: string;
  note: string;
  see: Part | undefined;
}

const nations = ['England', 'Scotland', 'Wales', 'Northern Ireland'] as const;

/** Whether one must follow a standard, for all four nations: those of one answer together, the silent ones "not known". */
export function listScopes({ data }: Standard, context: PageContext): Scope[] {
  const { m, lang } = context;
  const given = data.appliesTo.map(({ nation, types, force, note, insteadSee }) => ({
    nation,
    force: m.standard.forces[force],
    note: [types.join(', '), note ?? ''].filter(Boolean).join('. '),
    see: insteadSee ? linkToKey(context, insteadSee) : undefined,
  }));
  const silent = nations
    .filter((nation) => !given.some((scope) => scope.nation === nation))
    .map((nation) => ({ nation, force: m.standard.forces['not-known'], note: '', see: undefined }));
  const groups = Map.groupBy([...given, ...silent], ({ force, note, see }) => JSON.stringify([force, note, see?.href]));
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const { nation, ...scope } = first;
    return {
      ...scope,
      nations: formatNames(
        [nation, ...rest.map((one) => one.nation)].map((one) => m.nations[one]),
        lang,
      ),
    };
  });
}

/** The summary card of a standard: must I, what does it ask, what is open, who follows it, who looks after it. */
export function createStandardGlance(standard: Standard, context: PageContext): Row[] {
  const { m, t } = context;
  const { data } = standard;
  const lang = factsLangOf(standard, context.lang);
  const words = m.standard;
  const { followers, departures } = listFollowers(standard, context);
  return [
    ...createRow(words.mustYou, listForces(standard, context)),
    ...createRow(words.requirements, [{ text: countLevels(data.requirements, context), href: '#requirements' }]),
    ...createRow(words.uncertain, [
      data.uncertain.length > 0 && { text: t(m.reading.points, { count: data.uncertain.length }), href: '#uncertain' },
    ]),
    ...createRow(words.followedBy, [
      followers.length > 0 && { text: t(m.compare.followed, { count: followers.length }), href: '#followed-by' },
      departures.length > 0 && { text: t(m.compare.departed, { count: departures.length }), href: '#departed-by' },
    ]),
    ...createRow(words.steward, [{ text: data.steward, lang: nameLangOf(data.steward, standard, context) }]),
    ...createRow(words.official, [data.official && { text: new URL(data.official).host, href: data.official }]),
    ...createRow(words.status, [words.statuses[data.status]]),
    ...createRow(words.version, [data.version ? { text: data.version, lang } : undefined]),
    ...createRow(m.entry.contact, contactOf(standard, context)),
  ];
}

function listForces({ data }: Standard, { m, t, lang }: PageContext): Part[] {
  const forceOf = (nation: (typeof nations)[number]) =>
    data.appliesTo.find((one) => one.nation === nation)?.force ?? 'not-known';
  const groups = Map.groupBy(nations, forceOf);
  return [...groups].map(([force, of]) => ({
    text: t(m.reading.forceIn, {
      force: m.standard.forces[force],
      nations:
        of.length === nations.length
          ? m.reading.allNations
          : formatNames(
              of.map((one) => m.nations[one]),
              lang,
            ),
    }),
    href: '#must-you-follow-it',
  }));
}

/** How many requirements are of each level, in words: "3 must, 1 should". */
export function countLevels(requirements: Standard['data']['requirements'], { m, t }: PageContext): string {
  return (['must', 'should', 'may'] as const)
    .map((level) => ({ level, count: requirements.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => t(m.reading.levelCount, { level: m.standard.levels[level], count }))
    .join(', ');
}

/** A requirement as its line shows it: an anchor of its own, its level in words, perhaps a source, a name for its link. */
export interface RequirementLine {
  anchor: string;
  level: string;
  levelName: string;
  text: string;
  source: { id: string; number: number } | undefined;
  link: string;
}

/** What a standard asks, each line to be linked by itself. */
export function listRequirements(standard: Standard, { m, t }: PageContext): RequirementLine[] {
  const numbers = numberSources(standard);
  return standard.data.requirements.map(({ id, level, text, source = '' }) => {
    const number = numbers.get(source);
    return {
      ...{ anchor: `requirement-${id}`, level, levelName: m.standard.levels[level], text },
      source: number === undefined ? undefined : { id: source, number },
      link: t(m.reading.linkTo, { title: text }),
    };
  });
}

/** The parts of a standard before and after its text, for the list of contents: only those that it has. */
export function listStandardParts(standard: Standard, context: PageContext) {
  const words = context.m.standard;
  const { followers, departures } = listFollowers(standard, context);
  const isShown = ({ shown }: ValueSection) => shown;
  return {
    before: listStandardSections(standard, context).filter(isShown),
    after: [
      { slug: 'followed-by', text: words.followedBy, shown: followers.length > 0 },
      { slug: 'departed-by', text: words.departedBy, shown: departures.length > 0 },
      { slug: 'adoption-records', text: context.m.reading.adopted, shown: true },
    ].filter(isShown),
  };
}

/** What else is known of a standard: since when, what it stands on, what it replaces, what it is called. */
export function createStandardFacts(standard: Standard, context: PageContext): Row[] {
  const { data } = standard;
  const { m, lang } = context;
  // Everyday words are for search; names have a capital.
  const names = data.aliases.filter((alias) => /\p{Lu}/u.test(alias)).join(', ');
  const words = m.standard;
  return [
    ...createRow(words.published, [data.published && formatDate(data.published, lang)]),
    ...createRow(
      words.builtOn,
      data.builtOn.map((id) => linkTo(context, 'standards', id)),
    ),
    ...createRow(
      words.replaces,
      data.replaces.map((id) => linkTo(context, 'standards', id)),
    ),
    ...createRow(m.entry.aliases, [names !== '' && { text: names, lang: factsLangOf(standard, lang) }]),
  ];
}

/** The case studies that follow a standard, in full or in part, and those that depart from it, with why. */
export function listFollowers(standard: Standard, context: PageContext): { followers: Part[]; departures: Part[] } {
  const mentions = context.catalogue.backlinks('standards', standard.id).map(({ from }) => from);
  const caseStudies = mentions.filter((from) => from.kind === 'case-studies');
  const links = caseStudies.flatMap((entry) =>
    entry.data.implements
      .filter((one) => one.standard === standard.id)
      .map((one) => ({
        extent: one.extent,
        link: { ...linkTo(context, 'case-studies', entry.id), note: describeExtent(one, entry, context) },
      })),
  );
  return {
    followers: links.filter(({ extent }) => extent !== 'departs').map(({ link }) => link),
    departures: links.filter(({ extent }) => extent === 'departs').map(({ link }) => link),
  };
}
