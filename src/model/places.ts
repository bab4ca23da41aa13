import type { Catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { compareText } from './problem.ts';
import { remember } from './remember.ts';

type Authority = Entry<'authorities'>;

/** The figures of a place, from the register or, for a body without its own, from its members. */
export interface PlaceFigures {
  population?: number | undefined;
  areaKm2?: number | undefined;
  /** Metres on the Ordnance Survey grid. */
  easting?: number | undefined;
  northing?: number | undefined;
  /** Whether population or area were added up from members. */
  isComputed: boolean;
}

/** Why two places are alike. */
export type Likeness = 'type' | 'population' | 'density' | 'region' | 'nation' | 'near' | 'tier';

/** What places are compared by: also what a browser needs to know of them. */
export type ComparedPlace = Pick<Authority['data'], 'type' | 'tier' | 'nation' | 'region'> &
  Pick<PlaceFigures, 'population' | 'areaKm2' | 'easting' | 'northing'>;

/** How alike two places are, and why, the strongest reason first. */
export interface Alike {
  score: number;
  reasons: Likeness[];
}

/** A place like another one. */
export interface LikePlace extends Alike {
  authority: Authority;
}

/** Answers on how authorities compare. */
export interface Places {
  figuresOf: (authority: Authority) => PlaceFigures;
  /** The current authorities nearest in kind to one, best first. */
  like: (authority: Authority, most?: number) => LikePlace[];
}

/** Prepares the comparison of current authorities. */
export function createPlaces(catalogue: Catalogue): Places {
  const all = catalogue.list('authorities');
  const current = all.filter(({ data }) => data.status === 'current');
  const figures = new Map(all.map((one) => [one, readFigures(one, current)]));
  const figuresOf = (one: Authority): PlaceFigures => figures.get(one) ?? { isComputed: false };
  const compared = new Map(all.map((one) => [one, { ...one.data, ...figuresOf(one) }]));
  const compare = (one: Authority, other: Authority): Alike => {
    const [a, b] = [compared.get(one), compared.get(other)];
    return a && b ? comparePlaces(a, b) : { score: 0, reasons: [] };
  };
  const rank = remember((authority: Authority) =>
    current
      .filter((one) => one !== authority)
      .map((other) => ({ authority: other, ...compare(authority, other) }))
      .filter(({ reasons }) => reasons.length)
      .sort((a, b) => b.score - a.score || compareText(a.authority.id, b.authority.id)),
  );
  return {
    figuresOf,
    like: (authority, most = 5) => rank(authority).slice(0, most),
  };
}

function readFigures(authority: Authority, current: readonly Authority[]): PlaceFigures {
  const { population, areaKm2, easting, northing } = authority.data;
  const own = { population, areaKm2, easting, northing, isComputed: false };
  if (authority.data.type === 'county') return { ...own, ...findCentre(authority, current) };
  if (authority.data.tier !== 'strategic') return own;
  if (population !== undefined && areaKm2 !== undefined && easting !== undefined && northing !== undefined) return own;
  const members = listMembers(authority, current);
  const people = members.flatMap(({ data }) => data.population ?? []);
  if (!members.length || people.length < members.length) return own; // part of a sum would be a wrong figure
  const sum = (of: (one: Authority) => number) => members.reduce((total, one) => total + of(one), 0);
  const centres = new Map(members.map((one) => [one, { ...one.data, ...findCentre(one, current) }]));
  const weigh = (field: 'easting' | 'northing') =>
    members.every((one) => centres.get(one)?.[field] !== undefined)
      ? Math.round(
          sum((one) => (centres.get(one)?.[field] ?? 0) * (one.data.population ?? 0)) /
            sum(({ data }) => data.population ?? 0),
        )
      : undefined;
  const areas = members.every(({ data }) => data.areaKm2 !== undefined);
  return {
    population: population ?? sum(({ data }) => data.population ?? 0),
    areaKm2: areaKm2 ?? (areas ? Math.round(sum(({ data }) => data.areaKm2 ?? 0)) : undefined),
    easting: easting ?? weigh('easting'),
    northing: northing ?? weigh('northing'),
    isComputed: population === undefined || areaKm2 === undefined,
  };
}

/** The middle of a county's districts by population: the register's own point is often far off. */
function findCentre({ id }: Authority, current: readonly Authority[]): Pick<PlaceFigures, 'easting' | 'northing'> {
  const districts = current.filter(({ data }) => data.county === id);
  const known = districts.filter(({ data }) => data.population && data.easting && data.northing);
  const people = known.reduce((sum, { data }) => sum + (data.population ?? 0), 0);
  if (!people) return {};
  const middle = (field: 'easting' | 'northing') =>
    Math.round(known.reduce((sum, { data }) => sum + (data[field] ?? 0) * (data.population ?? 0), 0) / people);
  return { easting: middle('easting'), northing: middle('northing') };
}

/** The members of a combined authority; a district whose county is a member too is counted with its county. */
function listMembers({ id }: Authority, current: readonly Authority[]): Authority[] {
  const members = current.filter(({ data }) => data.combinedAuthority === id);
  const ids = new Set(members.map((one) => one.id));
  return members.filter(({ data }) => !data.county || !ids.has(data.county));
}

const weights: Record<Likeness, number> = {
  type: 3,
  population: 3,
  density: 2,
  region: 1,
  nation: 1,
  near: 1,
  tier: 0.5,
};
// How far apart two figures may be (as a factor) until they have nothing in common, and until people call them alike.
const factors = { population: { most: 4, alike: 1.3 }, density: { most: 8, alike: 1.6 } };
const farKm = 200;
const nearKm = 50;

/** Compares two places; without any reason in common they are not alike. */
export function comparePlaces(a: ComparedPlace, b: ComparedPlace): Alike {
  const closeness: Record<Likeness, number> = {
    type: Number(a.type === b.type),
    tier: Number(a.tier === b.tier),
    nation: Number(a.nation === b.nation),
    region: Number(a.region === b.region && a.region !== a.nation),
    population: closenessOf(a.population, b.population, factors.population.most),
    density: closenessOf(densityOf(a), densityOf(b), factors.density.most),
    near: 1 - Math.min(1, distanceKm(a, b) / farKm),
  };
  const isShown: Record<Likeness, boolean> = {
    type: closeness.type === 1,
    tier: closeness.type === 0 && closeness.tier === 1,
    nation: closeness.region === 0 && closeness.nation === 1,
    region: closeness.region === 1,
    population: isAlike(a.population, b.population, factors.population.alike),
    density: isAlike(densityOf(a), densityOf(b), factors.density.alike),
    near: distanceKm(a, b) <= nearKm,
  };
  const kinds = Object.keys(weights) as Likeness[];
  const reasons = kinds.filter((kind) => isShown[kind]).sort((x, y) => weights[y] - weights[x]);
  return { score: kinds.reduce((sum, kind) => sum + weights[kind] * closeness[kind], 0), reasons };
}

const densityOf = ({ population, areaKm2 }: ComparedPlace) =>
  population !== undefined && areaKm2 ? population / areaKm2 : undefined;

/** 1 for equal figures, 0 from a factor of `most` on, or where one is not known. */
function closenessOf(one: number | undefined, other: number | undefined, most: number): number {
  if (!one || !other) return 0;
  return 1 - Math.min(1, Math.abs(Math.log(one / other)) / Math.log(most));
}

function isAlike(one: number | undefined, other: number | undefined, factor: number): boolean {
  return Boolean(one && other) && Math.abs(Math.log((one ?? 1) / (other ?? 1))) <= Math.log(factor);
}

/** Infinite where one of the two is not known. */
function distanceKm(one: ComparedPlace, other: ComparedPlace): number {
  if (one.easting === undefined || other.easting === undefined) return Infinity;
  return Math.hypot(one.easting - other.easting, (one.northing ?? 0) - (other.northing ?? 0)) / 1000;
}
