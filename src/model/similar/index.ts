import { createFeatures, type Features, type Text } from './features.ts';

/** A text's strongest stems with their weights, as a vector of length 1. */
export type Vector = ReadonlyMap<string, number>;

/** Texts made comparable: the rarer a word among them, the more it weighs. */
export interface TextIndex {
  features: readonly Features[];
  vectors: readonly Vector[];
  /** Where each stem stands. */
  postings: ReadonlyMap<string, Posting>;
  /** The vector of a text that is not in the list. */
  vectorOf: (features: Features) => Vector;
  /** How rare a stem, name or figure is: the logarithm of one in how many texts holds it. */
  rarityOf: (set: 'stems' | 'names' | 'figures', key: string) => number;
}

const mostStems = 80;
const commonest = 0.3;
// In a handful of texts a third of them is one or two.
const fewestCommon = 12;
// Among many texts a word of so many says little, and costs as much as a hundred rare ones.
const mostCommon = 1500;

/** Indexes texts; the cost grows with their length and number. */
export function createTextIndex(texts: readonly Text[], onlyStems = false): TextIndex {
  const features = texts.map((text) => createFeatures(text, onlyStems));
  const counts = {
    stems: countTexts(features, ({ stems }) => stems.keys()),
    names: countTexts(features, ({ names }) => names),
    figures: countTexts(features, ({ figures }) => figures),
  };
  const total = texts.length;
  const most = Math.max(fewestCommon, Math.min(total * commonest, mostCommon));
  const rarityOf: TextIndex['rarityOf'] = (set, key) => Math.log((total + 1) / ((counts[set].get(key) ?? 0) + 0.5));
  const vectorOf = ({ stems }: Features) =>
    createVector(
      [...stems].flatMap(([stem, count]): [string, number][] => {
        const held = counts.stems.get(stem) ?? 0;
        return held === 0 || held > most ? [] : [[stem, (1 + Math.log(count)) * rarityOf('stems', stem)]];
      }),
    );
  const vectors = features.map(vectorOf);
  return { features, vectors, postings: createPostings(vectors), vectorOf, rarityOf };
}

function countTexts(features: readonly Features[], keysOf: (one: Features) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of features) for (const key of keysOf(one)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function createVector(weights: [string, number][]): Vector {
  const strongest = weights.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostStems);
  const length = Math.hypot(...strongest.map(([, weight]) => weight)) || 1;
  return new Map(strongest.map(([stem, weight]) => [stem, weight / length]));
}

/** Where a stem stands: places of texts, and its weight in each. */
export interface Posting {
  at: number[];
  weights: number[];
}

function createPostings(vectors: readonly Vector[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [at, vector] of vectors.entries())
    for (const [stem, weight] of vector) {
      const posting = postings.get(stem) ?? { at: [], weights: [] };
      posting.at.push(at);
      posting.weights.push(weight);
      postings.set(stem, posting);
    }
  return postings;
}

/** How like a vector is to each text that shares a stem with it: its place and the cosine, 0 to 1, in no order. */
export function scoreTexts(
  vector: Vector,
  { postings, vectors }: Pick<TextIndex, 'postings' | 'vectors'>,
): { at: number; cosine: number }[] {
  const scores = new Float64Array(vectors.length);
  const touched: number[] = [];
  for (const [stem, weight] of vector) {
    const { at = [], weights = [] } = postings.get(stem) ?? {};
    for (let index = 0; index < at.length; index++) {
      const place = at[index] ?? 0;
      if (scores[place] === 0) touched.push(place);
      scores[place] = (scores[place] ?? 0) + weight * (weights[index] ?? 0);
    }
  }
  return touched.map((at) => ({ at, cosine: scores[at] ?? 0 }));
}

/** The first `count` of a list in an order, found without sorting the rest. */
export function bestOf<T>(items: readonly T[], count: number, compare: (one: T, other: T) => number): T[] {
  const best: T[] = [];
  for (const item of items) {
    const last = best.at(-1);
    if (best.length === count && last !== undefined && compare(item, last) >= 0) continue;
    let at = best.length;
    while (at > 0 && compare(item, best[at - 1] as T) < 0) at--;
    best.splice(at, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}
