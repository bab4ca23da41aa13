import { expect, test } from 'vitest';
import {
  formatDecision,
  listBinding,
  mostLike,
  parseDecision,
  pickCases,
  rankCases,
  rankPlaces,
  readPlaces,
  type CaseRow,
  type PlaceRow,
} from './decide.ts';

const row = (id: string, population: number, type: PlaceRow[3] = 'unitary'): PlaceRow => [
  ...([id, id.toUpperCase(), 'one|two', type, 'single', 'England', 'North'] as const),
  ...([population, 100, null, null] as const),
];
const places = readPlaces([row('mine', 100_000), row('near', 110_000), row('far', 900_000, 'county')]);
const [mine] = places;

test('a row of the register is read back, and what is not known stays unknown', () => {
  expect(mine).toEqual({
    ...{ id: 'mine', name: 'MINE', names: ['one', 'two'], type: 'unitary', tier: 'single', nation: 'England' },
    ...{ region: 'North', population: 100_000, areaKm2: 100, easting: undefined, northing: undefined },
  });
});

const ranks = mine ? rankPlaces(mine, places) : new Map<string, never>();

test('places are ranked by how like they are, with the reasons, and none is like itself', () => {
  expect([...ranks.keys()]).toEqual(['near', 'far']);
  expect(ranks.get('near')).toMatchObject({
    rank: 0,
    reasons: expect.arrayContaining(['type', 'population']) as unknown,
  });
});

test('own work comes first, then that of places like it, then the rest; each with the best evidence first', () => {
  const many = new Map([...Array(mostLike + 1).keys()].map((rank) => [`p${rank}`, { rank, reasons: [] }]));
  const rows: CaseRow[] = [
    [0, 5, 0, `p${mostLike}`],
    [1, 2, 0, 'p1'],
    [2, 2, 0, 'p9 p0'],
    [3, 4, 1, 'p7'],
    [4, 1, 0, 'mine p3'],
    [5, 3, 0, ''],
  ];
  const ranked = rankCases(rows, 'mine', many);
  expect(ranked.map(({ place, whose }) => [place, whose])).toEqual([
    [4, 'own'],
    [3, 'like'],
    [2, 'like'],
    [1, 'like'],
    [0, 'other'],
    [5, 'other'],
  ]);
  expect(ranked[2]?.nearest).toBe('p0');
});

test('work that stopped or failed is among the first, where there is any', () => {
  const rows: CaseRow[] = [
    [0, 5, 0, ''],
    [1, 4, 0, ''],
    [2, 3, 0, ''],
    [3, 1, 1, ''],
  ];
  const pick = (cases: CaseRow[], most: number) =>
    pickCases(rankCases(cases, 'mine', ranks), most).map(({ place }) => place);
  expect(pick(rows, 2)).toEqual([0, 3]);
  expect(pick(rows, 4)).toEqual([0, 1, 2, 3]);
  expect(pick(rows.slice(0, 3), 2)).toEqual([0, 1]);
  expect(pick([], 2)).toEqual([]);
});

test('standards are told for one nation, those that bind most first; one that does not apply there is none', () => {
  const standard = (title: string, nation: 'England' | 'Wales', force: string) => ({
    ...{ title, href: `/${title}/` },
    scopes: [{ nation, force }],
  });
  const all = [
    standard('a', 'England', 'voluntary'),
    standard('b', 'England', 'statutory'),
    standard('c', 'Wales', 'statutory'),
    standard('d', 'England', 'none'),
    standard('e', 'England', 'not-known'),
  ];
  expect(listBinding(all, 'England').map(({ title, force }) => [title, force])).toEqual([
    ['b', 'statutory'],
    ['a', 'voluntary'],
    ['e', 'not-known'],
  ]);
});

test('a decision is read from an address as it was written', () => {
  const decision = { place: 'leeds', topic: 'open-data' };
  expect(formatDecision(decision)).toBe('#place=leeds&topic=open-data');
  expect(parseDecision(formatDecision(decision))).toEqual(decision);
  expect(parseDecision('')).toEqual({ place: '', topic: '' });
  expect(formatDecision({ place: '', topic: 'a&b' })).toBe('#topic=a%26b');
});
