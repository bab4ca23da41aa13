import type { AuthorityMap, RegionShare, Tile } from '../model/map/authority-map.ts';
import type { Cell } from '../model/map/cell.ts';
import { placeLabels, type Label } from '../model/map/labels.ts';
import { dotOf, drawOutline, drawTile, tile as size, type Dot } from '../model/map/outline.ts';
import { boxAround } from '../model/map/point.ts';
import { marks, type Mark } from '../model/map/sharing.ts';
import { remember } from '../model/remember.ts';
import type { PageContext } from '../page.ts';
import { countCases, nameTile } from './map.ts';
import { nameRegion } from './regions.ts';

/** A tile as it is drawn. */
export interface DrawnTile {
  path: string;
  middle: Dot;
  /** Its hover text. */
  title: string;
  /** The page of the authority. */
  href: string;
}

/** The tiles that bear the same marks. */
export interface TileGroup {
  marks: readonly Mark[];
  tiles: DrawnTile[];
}

/** A name beside the map, a line of text each. */
export interface DrawnLabel extends Label {
  lines: string[];
}

/** The large map, ready to be written as SVG. */
export interface MapDrawing {
  viewBox: string;
  groups: TileGroup[];
  /** The outlines of the regions. */
  borders: string[];
  /** Each region and its number, beside the tiles: outside of the view box. */
  labels: DrawnLabel[];
}

/** Draws the map; undefined where no authority has a place. */
export function drawMap(context: PageContext): MapDrawing | undefined {
  const { tiles, regions } = context.catalogue.map();
  const land = tiles.flatMap(({ cell }) => cell ?? []);
  if (!land.length) return undefined;
  const drawn = tiles.flatMap((tile) => drawOne(tile, context));
  const groups = Map.groupBy(drawn, ({ tile }) => tile.marks.join(' '));
  return {
    viewBox: viewBoxOf(land),
    groups: [...groups]
      .sort(([a], [b]) => a.length - b.length)
      .map(([names, list]) => ({
        marks: marks.filter((mark) => names.split(' ').includes(mark)),
        tiles: list.map(({ shape }) => shape),
      })),
    borders: regions.map((region) => drawOutline(cellsOf(region))).filter(Boolean),
    labels: labelRegions(regions, land, context),
  };
}

function drawOne(tile: Tile, context: PageContext): { tile: Tile; shape: DrawnTile }[] {
  if (!tile.cell) return [];
  const href = context.urls.entry('authorities', tile.authority.id);
  const shape = { path: drawTile(tile.cell), middle: dotOf(tile.cell), title: nameTile(tile, context), href };
  return [{ tile, shape }];
}

const cellsOf = ({ tiles }: RegionShare): Cell[] => tiles.flatMap(({ cell }) => cell ?? []);

const edge = 2; // for the line around the outermost tiles

function viewBoxOf(land: readonly Cell[]): string {
  const { left, top, width, height } = boxAround(land.map(dotOf));
  const [x, y] = [size.half + edge, 2 * size.quarter + edge];
  return [left - x, top - y, width + 2 * x, height + 2 * y].join(' ');
}

// How wide a letter is, and how high a line, in the units of the drawing.
const text = { letter: 9, line: 20 };

function labelRegions(regions: readonly RegionShare[], land: readonly Cell[], context: PageContext): DrawnLabel[] {
  const linesOf = new Map(
    regions.map((region) => [region, [nameRegion(region.region, context), countCases(region, context)]]),
  );
  const wanted = [...linesOf].map(([region, lines]) => ({
    ...{ id: region.region, cells: cellsOf(region), height: text.line * lines.length },
    width: text.letter * Math.max(...lines.map((line) => line.length)),
  }));
  const labels = placeLabels(wanted, land);
  return [...linesOf].flatMap(([{ region }, lines]) => {
    const label = labels.find(({ id }) => id === region);
    return label ? [{ ...label, lines }] : [];
  });
}

/** The outline of each nation and the tiles of all who shared work: a map small enough for any page. */
export interface SmallDrawing {
  viewBox: string;
  land: string;
  /** One path of all tiles with shared work. */
  shared: string;
}

/** Draws the small map, once a build for all languages; undefined where no authority has a place. */
export const drawSmallMap = remember(({ tiles }: AuthorityMap): { small: SmallDrawing | undefined } => {
  const land = tiles.flatMap(({ cell }) => cell ?? []);
  if (!land.length) return { small: undefined };
  const shared = tiles.filter((tile) => tile.shared > 0).flatMap(({ cell }) => cell ?? []);
  return { small: { viewBox: viewBoxOf(land), land: drawOutline(land), shared: shared.map(drawTile).join('') } };
});

/** The small map with one authority's region and tile; undefined where its place is not known. */
export function drawPlace(
  authority: string,
  { catalogue }: PageContext,
): (SmallDrawing & { region: string; own: string }) | undefined {
  const map = catalogue.map();
  const tile = map.tileOf(authority);
  const { small } = drawSmallMap(map);
  if (!tile?.cell || !small) return undefined;
  const region = map.regions.find(({ region }) => region === tile.authority.data.region);
  return { ...small, region: region ? drawOutline(cellsOf(region)) : '', own: drawTile(tile.cell) };
}
