import { comparePlaces, type ComparedPlace, type Likeness } from './places.ts';

/** A place as the browser knows it: a row of the register that is small enough to load in one piece. */
export type PlaceRow = [
  id: string,
  name: string,
  /** Other names, with bars between. */
  names: string,
  type: ComparedPlace['type'],
  tier: ComparedPlace['tier'],
  nation: ComparedPlace['nation'],
  region: string,
  population: number | null,
  areaKm2: number | null,
  easting: number | null,
  northing: number | null,
];

/** A place with its names and what it is compared by. */
export interface DecidingPlace extends ComparedPlace {
  id: string;
  name: string;
  names: string[];
}

/** Reads the rows of the register. */
export function readPlaces(rows: readonly PlaceRow[]): DecidingPlace[] {
  return rows.map(([id, name, names, type, tier, nation, region, ...figures]) => {
    const [population, areaKm2, easting, northing] = figures.map((one) => one ?? undefined);
    return {
      ...{ id, name, names: names.split('|').filter(Boolean), type, tier, nation, region },
      ...{ population, areaKm2, easting, northing },
    };
  });
}

/** A case study on a topic, by its place in the list of case studies; `places` are who did it, with spaces between. */
export type CaseRow = [place: number, evidence: number, isSetback: 0 | 1, places: string];

/** A standard on a topic, and how far it binds whom. */
export interface TopicStandard {
  title: string;
  href: string;
  /** The languages of the title and of the notes, where they are other ones than the page's. */
  lang?: string | undefined;
  noteLang?: string | undefined;
  scopes: { nation: ComparedPlace['nation']; force: string; note?: string }[];
}

/** What the page for deciding loads for a topic. */
export interface DecideTopic {
  cases: CaseRow[];
  standards: TopicStandard[];
  guides: { text: string; href: string; lang?: string | undefined }[];
}

/** How many places count as like one: about a tenth of all. */
export const mostLike = 40;

/** The places most like one, by their ids, each with the reasons; the nearest has rank 0. */
export function rankPlaces(
  mine: DecidingPlace,
  all: readonly DecidingPlace[],
): Map<string, { rank: number; reasons: Likeness[] }> {
  const compared = all
    .filter(({ id }) => id !== mine.id)
    .map((other) => ({ id: other.id, ...comparePlaces(mine, other) }))
    .filter(({ reasons }) => reasons.length)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return new Map(compared.map(({ id, reasons }, rank) => [id, { rank, reasons }]));
}

/** A case study as a place sees it. */
export interface RankedCase {
  place: number;
  isSetback: boolean;
  whose: 'own' | 'like' | 'other';
  /** Of those who did it, the one most like the place; undefined where none is named. */
  nearest: string | undefined;
  reasons: Likeness[];
}

/** Orders what was done on a topic: by the place itself, by places like it, by others; each with the best evidence first. */
export function rankCases(rows: readonly CaseRow[], mine: string, ranks: ReturnType<typeof rankPlaces>): RankedCase[] {
  const order = ['own', 'like', 'other'];
  return rows
    .map(([place, evidence, setback, places]) => {
      const ids = places.split(' ').filter(Boolean);
      const rankOf = (id: string) => ranks.get(id)?.rank ?? Infinity;
      const [nearest] = [...ids].sort((a, b) => rankOf(a) - rankOf(b));
      const rank = nearest === undefined ? Infinity : rankOf(nearest);
      const whose = ids.includes(mine) ? 'own' : rank < mostLike ? 'like' : 'other';
      const reasons = nearest === undefined ? [] : (ranks.get(nearest)?.reasons ?? []);
      return { place, evidence, rank, isSetback: setback === 1, whose, nearest, reasons } as const;
    })
    .sort(
      (a, b) =>
        order.indexOf(a.whose) - order.indexOf(b.whose) ||
        b.evidence - a.evidence ||
        a.rank - b.rank || // of two that are unlike it, not a number
        a.place - b.place,
    );
}

/** The first cases; where none of them was stopped or failed, the first such one takes the last place. */
export function pickCases(ranked: readonly RankedCase[], most: number): RankedCase[] {
  const shown = ranked.slice(0, most);
  const setback = ranked.slice(most).find(({ isSetback }) => isSetback);
  return setback && !shown.some(({ isSetback }) => isSetback) ? [...shown.slice(0, -1), setback] : shown;
}

const forces = ['statutory', 'mandated', 'recommended', 'voluntary', 'not-known'];

/** The standards that say something of a nation, those that bind most first; with the force they have there. */
export function listBinding(standards: readonly TopicStandard[], nation: ComparedPlace['nation']) {
  return standards
    .flatMap(({ scopes, ...standard }) => {
      const scope = scopes.find((one) => one.nation === nation && forces.includes(one.force));
      return scope ? [{ ...standard, ...scope }] : [];
    })
    .sort((a, b) => forces.indexOf(a.force) - forces.indexOf(b.force));
}

/** What somebody decides on, as an address says it. */
export interface Decision {
  place: string;
  topic: string;
}

/** Reads the part of an address behind `#` or `?`; what it does not say is empty. */
export function parseDecision(said: string): Decision {
  const parameters = new URLSearchParams(said.replace(/^[#?]/, ''));
  return { place: parameters.get('place') ?? '', topic: parameters.get('topic') ?? '' };
}

/** Writes a decision as the part of an address behind `#`, the sign included. */
export function formatDecision({ place, topic }: Decision): string {
  const said = Object.entries({ place, topic }).filter(([, value]) => value);
  return `#${new URLSearchParams(said).toString()}`;
}
