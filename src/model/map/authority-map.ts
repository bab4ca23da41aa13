import type { Catalogue } from '../catalogue.ts';
import type { Entry } from '../entry.ts';
import type { Insights } from '../insights.ts';
import { compareText } from '../problem.ts';
import type { Cell } from './cell.ts';
import { layOutPlaces } from './lay-out.ts';
import { createFindNearest } from './nearest-points.ts';
import { countSharing, listMarks, type Mark, type Sharing } from './sharing.ts';
import type { Place } from './spread.ts';

type Authority = Entry<'authorities'>;

/** A current authority, what it did, and where its tile lies: nowhere when its place is not known. */
export interface Tile extends Sharing {
  authority: Authority;
  marks: Mark[];
  cell: Cell | undefined;
}

/** The numbers of one region: authorities, how many of them bear which mark, and the case studies they took part in. */
export interface RegionShare {
  region: string;
  nation: Authority['data']['nation'];
  /** Sorted by official name. */
  tiles: Tile[];
  shared: number;
  reused: number;
  starting: number;
  /** Authorities without any mark. */
  none: number;
  /** Ids of case studies, each once. */
  cases: ReadonlySet<string>;
}

/** All current authorities as tiles. */
export interface AuthorityMap {
  /** Sorted by id. */
  tiles: Tile[];
  tileOf: (authority: string) => Tile | undefined;
  /** England's regions and the other nations; most case studies first, then by name. */
  regions: RegionShare[];
  /** The authorities nearest to one on the ground, nearest first; none where its place is not known. */
  listNearest: (authority: string, most: number) => Authority[];
}

/** Lays out the current authorities of a library. Points of bodies made of members are the middle of their members. */
export function createAuthorityMap(
  catalogue: Catalogue,
  insights: Pick<Insights, 'adoptionsOf' | 'places'>,
): AuthorityMap {
  const current = catalogue.list('authorities').filter(({ data }) => data.status === 'current');
  const places = current.flatMap((one) => findPlace(one, insights));
  const cells = layOutPlaces(places);
  const sharing = countSharing(catalogue, insights);
  const tiles = current.map((authority) => createTile(authority, cells.get(authority.id), sharing.get(authority.id)));
  const byId = new Map(tiles.map((tile) => [tile.authority.id, tile]));
  return {
    tiles,
    tileOf: (id) => byId.get(id),
    regions: groupByRegion(tiles, catalogue),
    listNearest: createListNearest(places, byId),
  };
}

function createTile(authority: Authority, cell: Cell | undefined, sharing: Sharing | undefined): Tile {
  const counts = sharing ?? { shared: 0, reused: 0, starting: 0 };
  return { authority, ...counts, marks: listMarks(counts), cell };
}

function findPlace(authority: Authority, { places }: Pick<Insights, 'places'>): Place[] {
  const { easting: x, northing: y } = places.figuresOf(authority);
  const { nation, region } = authority.data;
  return x === undefined || y === undefined ? [] : [{ id: authority.id, x, y, nation, region }];
}

function groupByRegion(tiles: readonly Tile[], catalogue: Catalogue): RegionShare[] {
  const cases = listCases(catalogue);
  const groups = Map.groupBy(tiles, ({ authority: { data } }) => `${data.nation}/${data.region}`);
  return [...groups.values()]
    .flatMap((group) => createRegion(group, cases))
    .sort((a, b) => b.cases.size - a.cases.size || compareText(a.region, b.region));
}

function createRegion(group: readonly Tile[], cases: ReadonlyMap<string, readonly string[]>): RegionShare[] {
  const [first] = group;
  if (!first) return [];
  const { region, nation } = first.authority.data;
  const count = (mark: Mark) => group.filter(({ marks }) => marks.includes(mark)).length;
  return [
    {
      ...{ region, nation, shared: count('shared'), reused: count('reused'), starting: count('starting') },
      none: group.filter(({ marks }) => !marks.length).length,
      cases: new Set(group.flatMap(({ authority }) => cases.get(authority.id) ?? [])),
      tiles: group.toSorted(({ authority: { data: a } }, { authority: { data: b } }) =>
        a.officialName.localeCompare(b.officialName, 'en'),
      ),
    },
  ];
}

/** The case studies of each authority, by id. */
function listCases(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const cases = new Map<string, string[]>();
  for (const { id, data } of catalogue.list('case-studies'))
    for (const { id: authority } of data.authorities) {
      const known = cases.get(authority);
      if (known) known.push(id);
      else cases.set(authority, [id]);
    }
  return cases;
}

function createListNearest(places: readonly Place[], byId: ReadonlyMap<string, Tile>): AuthorityMap['listNearest'] {
  const find = createFindNearest(places);
  const placeOf = new Map(places.map((place) => [place.id, place]));
  return (id, most) => {
    const place = placeOf.get(id);
    const found = place ? find(place, most + 1).map((index) => places[index]?.id ?? '') : [];
    return found
      .filter((one) => one !== id)
      .flatMap((one) => byId.get(one)?.authority ?? [])
      .slice(0, most);
  };
}
