import { listPageEntries, type Catalogue } from '../catalogue.ts';
import type { PageEntry } from '../entry.ts';
import type { PageKind } from '../kinds.ts';
import { compareText } from '../problem.ts';
import { findCopies, listShingles } from './copies.ts';
import { createFeatures, type Features, type Text } from './features.ts';
import { bestOf, createTextIndex, scoreTexts, type TextIndex } from './index.ts';
import { createPlaceFinder } from './place-names.ts';
import { textOfEntry } from './text.ts';
import { listShared } from './vector.ts';

/** How a draft stands to an entry: it tells the same work, repeats its text, or is merely near it. */
export type SimilarVerdict = 'same-practice' | 'copy' | 'related';

/** What two texts share, the most telling first. */
export interface Reason {
  shared: 'places' | 'figures' | 'names' | 'words';
  values: string[];
}

/** An entry like a draft, and what speaks for it. */
export interface Similar {
  id: string;
  kind: PageKind;
  /** From 0; at `samePractice` and above the two most likely tell of the same work. */
  score: number;
  verdict: SimilarVerdict;
  because: Reason[];
  /** Stretches of the draft that stand in the entry word for word. */
  passages: string[];
}

/** From this score on two texts most likely tell of the same work; set on drafts that people wrote for the purpose. */
export const samePractice = 0.66;
const related = 0.15;
// Texts that share fewer words are not the same work, whatever else they share.
const leastSame = samePractice / 3;
// A few words are shared by chance.
const fewestStems = 12;
const most = 5;
const candidates = 30;
const shown = 6;
// What speaks for the same work, besides the words: each rare name and figure that both hold, and the place.
const weights = { name: 0.014, figure: 0.045, place: 0.3 };
const mostWeighed = { names: 7, figures: 5 };

/** How to look for what is like a draft. */
export interface FindOptions {
  /** The entry that the draft is itself, if any. */
  own?: { kind: string; id: string } | undefined;
  /** The least likeness of words that is looked into, 0 to 1. */
  leastCosine?: number;
}

/** The entries of a catalogue made ready for comparison with drafts. */
export interface SimilarIndex {
  /** The authority of a name as people write it. */
  named: (name: string) => string | undefined;
  /** What is like a draft, best first, the draft's own entry left out. */
  find: (draft: Text, options?: FindOptions) => Similar[];
  /** What tells of the same work as an entry of the catalogue, or repeats its text, best first. */
  findSame: (entry: PageEntry) => Similar[];
}

/** Prepares the comparison. */
export function createSimilarIndex(catalogue: Catalogue): SimilarIndex {
  const pages = listPageEntries(catalogue);
  const texts = pages.map(textOfEntry);
  const world: World = { pages, texts, index: createTextIndex(texts), places: createPlaceFinder(catalogue) };
  const find: SimilarIndex['find'] = (draft, options = {}) => findSimilar(draft, world, options);
  return {
    named: world.places.named,
    find,
    findSame: (entry) =>
      find(textOfEntry(entry), { own: entry, leastCosine: leastSame }).filter(({ verdict }) => verdict !== 'related'),
  };
}

interface World {
  pages: readonly PageEntry[];
  texts: readonly Text[];
  index: TextIndex;
  places: ReturnType<typeof createPlaceFinder>;
}

function findSimilar(draft: Text, world: World, { own, leastCosine = 0.08 }: FindOptions): Similar[] {
  const { pages, index, places } = world;
  const features = createFeatures(draft);
  const vector = index.vectorOf(features);
  const at = draft.authorities.length ? draft.authorities : places.find(draft);
  const shingles = listShingles(draft);
  const near = scoreTexts(vector, index).filter(
    ({ at: place, cosine }) => cosine >= leastCosine && !isOwn(pages[place], own),
  );
  return bestOf(near, candidates, (a, b) => b.cosine - a.cosine || a.at - b.at)
    .map((one) => judge({ ...one, features, vector, authorities: at, shingles }, world))
    .filter(({ verdict, score }) => verdict !== 'related' || score >= related)
    .sort((a, b) => rank(b) - rank(a) || b.score - a.score || compareText(a.id, b.id))
    .slice(0, most);
}

const isOwn = (page: PageEntry | undefined, own: FindOptions['own']) =>
  page?.id === own?.id && page?.kind === own?.kind;
const rank = ({ verdict }: Similar) => (verdict === 'related' ? 0 : 1);

interface Candidate {
  at: number;
  cosine: number;
  features: Features;
  vector: ReadonlyMap<string, number>;
  authorities: readonly string[];
  shingles: ReturnType<typeof listShingles>;
}

function judge(candidate: Candidate, { pages, texts, index, places }: World): Similar {
  const { at, cosine, features, vector, authorities, shingles } = candidate;
  const [page, text, other] = [pages[at], texts[at], index.features[at]];
  if (!page || !text || !other) throw new RangeError(`There is no text ${at}.`);
  const place = places.closeness(authorities, text.authorities);
  const ignored = places.wordsOf(place.shared);
  const names = listRare(
    [...features.names].filter((name) => other.names.has(name) && !ignored.has(name)),
    'names',
    index,
  );
  const figures = listRare(
    [...features.figures].filter((one) => other.figures.has(one)),
    'figures',
    index,
  );
  const score =
    cosine +
    weights.name * Math.min(mostWeighed.names * 3, names.weight) +
    weights.figure * Math.min(mostWeighed.figures, figures.weight) +
    weights.place * place.closeness;
  const copies = findCopies(shingles, text);
  const isWork = page.kind === 'case-studies' || page.kind === 'collaborations';
  const isSame = isWork && score >= samePractice && vector.size >= fewestStems;
  return {
    id: page.id,
    kind: page.kind,
    score: Math.round(score * 1000) / 1000,
    verdict: copies.isCopy ? 'copy' : isSame ? 'same-practice' : 'related',
    because: listReasons({
      places: place.shared,
      figures: figures.keys.slice(0, shown),
      names: names.keys.slice(0, shown),
      words: listShared(vector, index.vectors[at] ?? new Map(), shown),
    }),
    passages: copies.passages,
  };
}

function listReasons(shared: Record<Reason['shared'], string[]>): Reason[] {
  const kinds = Object.keys(shared) as Reason['shared'][];
  return kinds.map((kind) => ({ shared: kind, values: shared[kind] })).filter(({ values }) => values.length > 0);
}

/** Shared names or figures, the rarest first, and what they weigh: one that no other text holds weighs 1. */
function listRare(keys: string[], set: 'names' | 'figures', index: TextIndex): { keys: string[]; weight: number } {
  const rarest = Math.log((index.vectors.length + 1) / 1.5);
  const weighed = keys
    .map((key) => ({ key, weight: Math.max(0, index.rarityOf(set, key) / rarest) }))
    .sort((a, b) => b.weight - a.weight || compareText(a.key, b.key));
  return { keys: weighed.map(({ key }) => key), weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
}
