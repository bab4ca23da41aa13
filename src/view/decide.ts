import type { CaseRow, DecideTopic, PlaceRow } from '../model/decide.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { factsLangOf, langOf } from './language.ts';
import { findPlace, isSetback } from './lists.ts';
import { linkTo, nameOf } from './rows.ts';
import { groupOnTopic } from './topics.ts';

type Authority = Entry<'authorities'>;
type CaseStudy = Entry<'case-studies'>;

/** The current authorities, as the browser needs them to choose one and to compare it with others. */
export function listPlaceRows({ catalogue, lang }: PageContext): PlaceRow[] {
  const { places } = catalogue.insights;
  return catalogue
    .list('authorities')
    .filter(({ data }) => data.status === 'current')
    .map((one) => {
      const { shortName, officialName, nameCy = '', altNames, type, tier, nation, region } = one.data;
      const { population, areaKm2, easting, northing } = places.figuresOf(one);
      const name = nameOf(one, lang);
      const others = [shortName, officialName, nameCy, ...altNames].filter((other) => other && other !== name);
      const figures = [population, areaKm2, easting, northing].map((figure) => figure ?? null);
      return [one.id, name, [...new Set(others)].join('|'), type, tier, nation, region, ...figures] as PlaceRow;
    });
}

/** What the page for deciding needs of a topic; nothing of it is about one place. */
export function createDecideTopic(topic: Entry<'topics'>, context: PageContext): DecideTopic {
  const pages = groupOnTopic(topic, context);
  return {
    cases: (pages['case-studies'] as CaseStudy[]).map((entry) => createCaseRow(entry, context)),
    standards: (pages.standards as Entry<'standards'>[]).map((entry) => ({
      title: entry.data.title,
      href: context.urls.entry('standards', entry.id),
      lang: langOf(entry, context.lang),
      noteLang: factsLangOf(entry, context.lang),
      scopes: entry.data.appliesTo.map(({ nation, force, note }) => ({ nation, force, ...(note ? { note } : {}) })),
    })),
    guides: pages.guides.map((entry) => ({
      text: entry.data.title,
      href: context.urls.entry('guides', entry.id),
      lang: langOf(entry, context.lang),
    })),
  };
}

function createCaseRow(entry: CaseStudy, context: PageContext): CaseRow {
  const { authorities } = entry.data;
  const doers = authorities.filter(({ role }) => role !== 'funder').map(({ id }) => id);
  const places = doers.flatMap((id) => listSuccessors(id, context));
  const { level } = context.catalogue.insights.evidenceOf(entry);
  const place = findPlace(entry, context);
  return [place, level, isSetback(entry) ? 1 : 0, [...new Set(places)].join(' ')];
}

/** The current authorities in whose hands an authority is today: itself, or its successors. */
function listSuccessors(id: string, { catalogue }: PageContext, seen: readonly string[] = []): string[] {
  const authority: Authority | undefined = catalogue.find('authorities', id);
  if (!authority || seen.includes(id)) return [];
  if (authority.data.status !== 'abolished') return [id];
  return authority.data.successors.flatMap((next) => listSuccessors(next, { catalogue } as PageContext, [...seen, id]));
}

/** A problem or topic to choose from, in its group. */
export interface TopicGroup {
  label: string;
  /** The language of the label and of all its topics, where it is another one than the page's. */
  lang?: string | undefined;
  topics: { id: string; text: string; lang?: string | undefined }[];
}

/** What can be chosen: first the problems that bring people here, then each theme's topics that have any page. */
export function listTopicGroups(context: PageContext): TopicGroup[] {
  const { catalogue, m } = context;
  const used = new Set(
    [...catalogue.list('case-studies'), ...catalogue.list('standards')].flatMap(({ data }) => data.topics),
  );
  const topics = catalogue.list('topics').filter(({ id }) => used.has(id));
  const challenges = topics.flatMap((topic) =>
    topic.data.challenge ? [{ id: topic.id, text: topic.data.challenge, lang: langOf(topic, context.lang) }] : [],
  );
  const themes = catalogue.list('topics').filter(({ data }) => data.kind === 'theme');
  const ofTheme = (theme: string) =>
    topics
      .filter(({ data }) => data.broader === theme)
      .map(({ id }) => ({ id, text: linkTo(context, 'topics', id).text }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en'));
  return [
    { label: m.ways.home.challenges, topics: challenges },
    ...themes.map((theme) => ({
      ...{ label: theme.data.prefLabel, lang: langOf(theme, context.lang), topics: ofTheme(theme.id) },
    })),
  ].filter((group) => group.topics.length > 0);
}
