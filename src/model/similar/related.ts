import { findByKey, listPageEntries, type Catalogue } from '../catalogue.ts';
import type { PageEntry } from '../entry.ts';
import { pageKinds } from '../kinds.ts';
import { listReferences } from '../links.ts';
import { compareText } from '../problem.ts';
import { bestOf, createTextIndex, scoreTexts } from './index.ts';
import { textOfEntry } from './text.ts';
import { listShared } from './vector.ts';

/** A page near another one, and why. */
export interface Related {
  entry: PageEntry;
  score: number;
  /** Ids of the topics both have, the rarest first. */
  topics: string[];
  /** Ids of the standards both follow, or that one of them is. */
  standards: string[];
  /** Whether one of the two links to the other. */
  isLinked: boolean;
  /** The words that weigh most in both. */
  words: string[];
}

const most = 5;
const mostOfOneAuthority = 2;
const candidates = 40;
const boosts = { topic: 0.04, standard: 0.05, link: 0.06 };
const shownWords = 3;

/** Prepares the search for related pages among all pages; one answer costs little, and the same content gives the same. */
export function createRelated(catalogue: Catalogue): (entry: PageEntry) => Related[] {
  const pages = listPageEntries(catalogue);
  const places = new Map(pages.map((page, at) => [page, at]));
  const index = createTextIndex(pages.map(textOfEntry), true);
  const ties = pages.map((page) => createTies(page, catalogue));
  const rarity = createRarity(pages);
  return (entry) => {
    const own = places.get(entry);
    if (own === undefined) return [];
    const others = scoreTexts(index.vectors[own] ?? new Map(), index).filter(({ at }) => at !== own);
    const scored = bestOf(others, candidates, (a, b) => b.cosine - a.cosine || compareKeys(pages[a.at], pages[b.at]));
    const linked = [...(ties[own]?.links ?? [])].flatMap((key) => {
      const at = places.get(findByKey(catalogue, key) as PageEntry);
      return at === undefined || at === own || scored.some((one) => one.at === at) ? [] : [{ at, cosine: 0 }];
    });
    const ranked = [...scored, ...linked]
      .map(({ at, cosine }) => explain({ own, at, cosine }, { pages, ties, rarity }))
      .sort((a, b) => b.score - a.score || compareKeys(a.entry, b.entry));
    return spread(ranked).map(({ at, ...found }) => ({
      ...found,
      words: listShared(index.vectors[own] ?? new Map(), index.vectors[at] ?? new Map(), shownWords),
    }));
  };
}

/** What binds a page to others besides its words. */
interface Ties {
  key: string;
  topics: Set<string>;
  standards: Set<string>;
  links: Set<string>;
}

function createTies(page: PageEntry, catalogue: Catalogue): Ties {
  const { implements: followed = [] } = page.data as { implements?: { standard: string }[] };
  const standards = new Set(followed.map(({ standard }) => standard));
  if (page.kind === 'standards') standards.add(page.id);
  const targets = [
    ...(page.outline?.links ?? []).flatMap(({ url }) => catalogue.resolve(url, page) ?? []),
    ...listReferences(page),
  ];
  const links = targets.filter(({ kind }) => (pageKinds as readonly string[]).includes(kind));
  return {
    key: keyOf(page),
    topics: new Set(page.data.topics),
    standards,
    links: new Set(links.map(({ kind, id }) => `${kind}/${id}`)),
  };
}

/** The rarer a topic, the more it says that two pages share it: 0 for one that every page has. */
function createRarity(pages: readonly PageEntry[]): (topic: string) => number {
  const counts = new Map<string, number>();
  for (const { data } of pages) for (const topic of data.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return (topic) => Math.log(pages.length / (counts.get(topic) ?? pages.length));
}

interface Pair {
  own: number;
  at: number;
  cosine: number;
}

interface World {
  pages: readonly PageEntry[];
  ties: readonly Ties[];
  rarity: (topic: string) => number;
}

/** A candidate with its reasons; the words are added to those that are shown. */
type Ranked = Omit<Related, 'words'> & { at: number };

function explain({ own, at, cosine }: Pair, { pages, ties, rarity }: World): Ranked {
  const [one, other] = [ties[own] as Ties, ties[at] as Ties];
  const topics = [...one.topics.intersection(other.topics)].sort((a, b) => rarity(b) - rarity(a) || compareText(a, b));
  const standards = [...one.standards.intersection(other.standards)].sort(compareText);
  const isLinked = one.links.has(other.key) || other.links.has(one.key);
  const score =
    cosine +
    topics.reduce((sum, topic) => sum + boosts.topic * rarity(topic), 0) +
    boosts.standard * standards.length +
    (isLinked ? boosts.link : 0);
  return { at, entry: pages[at] as PageEntry, score, topics, standards, isLinked };
}

/** The best of a ranking, with at most so many of one authority. */
function spread(ranked: readonly Ranked[]): Ranked[] {
  const uses = new Map<string, number>();
  const kept: Ranked[] = [];
  for (const related of ranked) {
    const lead = leadOf(related.entry);
    const used = uses.get(lead) ?? 0;
    if (lead && used >= mostOfOneAuthority) continue;
    uses.set(lead, used + 1);
    kept.push(related);
    if (kept.length === most) break;
  }
  return kept;
}

const leadOf = ({ data }: PageEntry) => (data as { authorities?: { id: string }[] }).authorities?.[0]?.id ?? '';
const keyOf = ({ kind, id }: PageEntry) => `${kind}/${id}`;

function compareKeys(one: PageEntry | undefined, other: PageEntry | undefined): number {
  return compareText(one ? keyOf(one) : '', other ? keyOf(other) : '');
}
