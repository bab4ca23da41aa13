import { listPageEntries, type Catalogue } from '../model/catalogue.ts';
import type { Entry, PageEntry } from '../model/entry.ts';
import { remember } from '../model/remember.ts';
import type { PageContext } from '../page.ts';
import { isSetback, rankByEvidence, sortEntries } from './lists.ts';

type CaseStudy = Entry<'case-studies'>;

/** The pages on a topic: those that name it; for a theme, those that name any of its topics. Sorted by kind and id. */
export function listOnTopic({ id }: Entry<'topics'>, { catalogue }: PageContext): readonly PageEntry[] {
  return pagesByTopic(catalogue).get(id) ?? [];
}

// In one walk over all pages for all topics: every topic's page asks, and the largest library has ten thousand.
const pagesByTopic = remember((catalogue: Pick<Catalogue, 'find' | 'list'>): ReadonlyMap<string, PageEntry[]> => {
  const pages = new Map<string, PageEntry[]>();
  for (const page of listPageEntries(catalogue)) {
    const themes = page.data.topics.flatMap((id) => catalogue.find('topics', id)?.data.broader ?? []);
    for (const id of new Set([...page.data.topics, ...themes])) {
      const known = pages.get(id);
      if (known) known.push(page);
      else pages.set(id, [page]);
    }
  }
  return pages;
});

/** The topics whose broader topic is this one, by name. */
export function listNarrower(topic: Entry<'topics'>, all: readonly Entry<'topics'>[]): Entry<'topics'>[] {
  return all
    .filter(({ data }) => data.broader === topic.id)
    .sort((a, b) => a.data.prefLabel.localeCompare(b.data.prefLabel, 'en'));
}

/** The pages on a topic by kind; case studies with the best evidence first, then by id. */
export function groupOnTopic(topic: Entry<'topics'>, context: PageContext): Record<PageEntry['kind'], PageEntry[]> {
  const pages = listOnTopic(topic, context);
  const of = (kind: PageEntry['kind']) => pages.filter((page) => page.kind === kind);
  return {
    'case-studies': rankByEvidence(of('case-studies'), context),
    standards: of('standards'),
    guides: of('guides'),
    collaborations: of('collaborations'),
  };
}

/** The authorities that share, took up or start something on a topic, with how much, the busiest first. */
export function listWorkingOn(topic: Entry<'topics'>, context: PageContext): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const page of listOnTopic(topic, context)) {
    if (page.kind === 'case-studies' || page.kind === 'collaborations')
      for (const { id } of page.data.authorities) add(id);
    for (const { record, isLatest } of context.catalogue.insights.adoptionsOf(page))
      if (isLatest && !['stopped', 'rejected'].includes(record.data.verdict)) add(record.data.authority);
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** The case studies of a topic as its page shows them. */
export interface TopicCases {
  /** The two with the best evidence. */
  best: CaseStudy[];
  /** The next ones, the newest first; among all that are shown is one that stopped or failed, where there is one. */
  more: CaseStudy[];
  /** How many there are in all. */
  count: number;
}

const mostCases = 20;

/** The case studies to show on a topic: a page never carries all of a large library. */
export function pickTopicCases(ranked: readonly CaseStudy[], most: number = mostCases): TopicCases {
  const best = ranked.slice(0, 2);
  const rest = sortEntries(ranked.slice(2), 'newest') as CaseStudy[];
  const more = rest.slice(0, most);
  const setback = rest.slice(most).find(isSetback);
  if (setback && ![...best, ...more].some(isSetback)) more.splice(-1, 1, setback);
  return { best, more, count: ranked.length };
}

/** Where search lists all case studies of a topic. */
export function findOnTopic(topic: Entry<'topics'>, { m, urls }: PageContext): string {
  const name = topic.data.kind === 'theme' ? 'theme' : 'topic';
  const asked = new URLSearchParams({ kind: m.kinds['case-studies'].one, [name]: topic.data.prefLabel });
  return `${urls.to('/search/')}?${asked.toString()}`;
}
