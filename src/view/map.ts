import { nameRegion } from './regions.ts';
import { formatDate } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import { formatNumber } from '../format/number.ts';
import type { Entry } from '../model/entry.ts';
import type { RegionShare, Tile } from '../model/map/authority-map.ts';
import { findLeaders } from '../model/map/leaders.ts';
import { marks, type Mark, type Sharing } from '../model/map/sharing.ts';
import type { PageContext } from '../page.ts';
import { linkTo, nameOf, type Part } from './rows.ts';

/** A mark of the map, or none of them. */
export type KeyMark = Mark | 'none';

/** The map's one message: where most shared work comes from, as far as one may say so. */
export function describeLeaders({ catalogue, m, t, lang }: PageContext): string {
  const { kind, regions } = findLeaders(catalogue.map().regions);
  const from: Record<string, string> = m.map.fromRegions;
  const names = regions.map((region) => from[region] ?? region);
  return t(m.map.messages[kind], { regions: formatNames(names, lang) });
}

/** What was counted, and which authorities have no tile. */
export function describeMap(context: PageContext): { note: string; source: string } {
  const { catalogue, m, t, lang, today } = context;
  const unplaced = catalogue.map().tiles.filter(({ cell }) => !cell);
  const names = unplaced.map(({ authority }) => nameOf(authority, lang));
  return {
    note: [m.map.note, ...(names.length ? [t(m.map.unplaced, { names: formatNames(names, lang) })] : [])].join(' '),
    source: t(m.map.source, { date: formatDate(today, lang) }),
  };
}

/** How many authorities bear each mark, and how many none: what the key beside the map says. */
export function listKey({ catalogue, m, t }: PageContext): { mark: KeyMark; text: string }[] {
  const { tiles } = catalogue.map();
  const counts = (['shared', 'reused', 'starting', 'none'] as const).map((mark) => ({
    mark,
    count: tiles.filter((tile) => (mark === 'none' ? !tile.marks.length : tile.marks.includes(mark))).length,
  }));
  return counts
    .filter(({ mark, count }) => count > 0 || mark === 'shared')
    .map(({ mark, count }) => ({
      mark,
      text: t(m.map.keyCount, { mark: m.map.marks[mark], count: formatNumber(count) }),
    }));
}

/** What an authority did, in words: "3 case studies and took up 1 practice". */
export function describeSharing(sharing: Sharing, { m, t, lang }: PageContext): string {
  const did = marks
    .filter((mark) => sharing[mark] > 0)
    .map((mark) => (sharing[mark] === 1 ? m.map.did[`${mark}One`] : t(m.map.did[mark], { count: sharing[mark] })));
  return did.length ? formatNames(did, lang) : m.map.marks.none;
}

/** The name of a tile: the authority and what it did. */
export function nameTile(tile: Tile, context: PageContext): string {
  const name = nameOf(tile.authority, context.lang);
  return context.t(context.m.map.tile, { name, what: describeSharing(tile, context) });
}

const nearestNamed = 3;

/** Where an authority lies, in words: its region, and who is nearest to it. */
export function describePlace({ id, data }: Entry<'authorities'>, context: PageContext): string {
  const { catalogue, m, t, lang } = context;
  const nearest = catalogue.map().listNearest(id, nearestNamed);
  const names = formatNames(
    nearest.map(({ data }) => (lang === 'cy' && data.nameCy) || data.shortName),
    lang,
  );
  const region = t(m.map.placeIn, { region: nameRegion(data.region, context) });
  return nearest.length ? `${region} ${t(m.map.nearest, { names })}` : region;
}

/** How many case studies come from a region, in words. */
export function countCases({ cases }: RegionShare, { m, t }: PageContext): string {
  if (cases.size === 0) return m.map.casesNone;
  return cases.size === 1 ? m.map.did.sharedOne : t(m.map.did.shared, { count: formatNumber(cases.size) });
}

/** The regions with how many case studies come from each, most first; each leads to its part of the list. */
export function listRegionCounts(context: PageContext): Part[] {
  return context.catalogue.map().regions.map((region) => ({
    text: nameRegion(region.region, context),
    href: `#${anchorOf(region.region)}`,
    note: countCases(region, context),
  }));
}

/** One line of the table beside the map. */
export interface RegionRow {
  name: string;
  /** Authorities; of these with each mark; without any; case studies. */
  counts: number[];
}

/** The table beside the map: a line for each region, and one for all. */
export function listRegionRows(context: PageContext): { heads: string[]; rows: RegionRow[]; total: RegionRow } {
  const { m, catalogue } = context;
  const { regions } = catalogue.map();
  const words = m.map;
  const rows = regions.map((region) => ({ name: nameRegion(region.region, context), counts: countRegion(region) }));
  const cases = new Set(regions.flatMap((region) => [...region.cases])).size;
  const sums = [0, 1, 2, 3, 4].map((column) => rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0));
  const { shared, reused, starting, none } = words.marks;
  return {
    heads: [words.region, words.authorities, shared, reused, starting, none, words.cases],
    rows,
    total: { name: words.total, counts: [...sums, cases] },
  };
}

function countRegion({ tiles, shared, reused, starting, none, cases }: RegionShare): number[] {
  return [tiles.length, shared, reused, starting, none, cases.size];
}

/** A region in words: its sums, and every authority with what it did. */
export interface RegionList {
  anchor: string;
  title: string;
  sums: string;
  links: Part[];
}

/** The map as a list, from A to Z: what keyboards and screen readers go by. */
export function listRegions(context: PageContext): RegionList[] {
  const { catalogue, m, t } = context;
  return catalogue
    .map()
    .regions.map(({ region, tiles, ...counts }) => ({
      anchor: anchorOf(region),
      title: nameRegion(region, context),
      sums: t(m.map.regionSums, {
        ...{ authorities: tiles.length, shared: counts.shared, reused: counts.reused, starting: counts.starting },
      }),
      links: tiles.map((tile) => ({
        ...linkTo(context, 'authorities', tile.authority.id),
        note: tile.marks.length ? `(${describeSharing(tile, context)})` : undefined,
      })),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, context.lang === 'cy' ? 'cy' : 'en'));
}

/** The anchor of a region's part of the list. */
export function anchorOf(region: string): string {
  return `region-${region.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
}
