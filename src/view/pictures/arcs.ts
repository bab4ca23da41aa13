import { max } from 'd3-array';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { round, wrapWords } from './wrap.ts';
import type { Link, LinkFigure, Stop } from './topic-links.ts';

/** A line of the list: words that end at the axis, or the name of a theme at the left edge. */
export interface DrawnStop extends Stop {
  lines: { text: string; y: number }[];
  /** Where arcs meet it, in em. */
  y: number;
}

/** An arc: a path in a field that is 100 wide and as high as the picture in em, and where its number may stand. */
export interface Arc extends Link {
  path: string;
  /** Thickness in pixels. */
  width: number;
  /** The outermost point, in per cent of the field, and its height in em. */
  tip: { x: number; y: number };
  hasNumber: boolean;
  /** The outermost point in per cent of the whole picture. */
  numberX: number;
}

// Words take the left part of the picture, arcs the right.
const axis = 57;
const field = 42;
const line = 1.25;
const gap = 0.45;
const labelLength = 18;
const themeLength = 17;

/** Lays the topics out in a list and bends an arc from each to those it goes with; the longest arc reaches furthest. */
export function createArcs({ stops, links }: Pick<LinkFigure, 'stops' | 'links'>) {
  let top = 0;
  const drawn = stops.map((stop): DrawnStop => {
    const words = wrapWords(stop.label, stop.isTheme ? themeLength : labelLength);
    if (stop.isTheme && top > 0) top += 0.9;
    const lines = words.map((text, at) => ({ text, y: round(top + 1 + at * line) }));
    const y = round(top + (words.length * line) / 2 + 0.02);
    top += words.length * line + gap;
    return { ...stop, lines, y };
  });
  const height = round(top);
  const places = new Map(drawn.filter(({ isTheme }) => !isTheme).map(({ id, y }) => [id, y]));
  return { stops: drawn, arcs: createPaths(links, places), height, axis, field };
}

function createPaths(links: readonly Link[], places: ReadonlyMap<string, number>): Arc[] {
  const ends = links.map(({ one, other }) => [places.get(one) ?? 0, places.get(other) ?? 0] as const);
  const longest = max(ends, ([a, b]) => Math.abs(a - b)) ?? 1;
  const reach = scaleSqrt([0, longest], [0, 92]);
  const width = scaleLinear([0, max(links, ({ value }) => value) ?? 1], [0, 7]);
  const placed: { x: number; y: number }[] = [];
  return links.map((link, at) => {
    const [a, b] = [...(ends[at] ?? [0, 0])].sort((one, other) => one - other) as [number, number];
    const x = round(reach(b - a));
    const tip = { x, y: round((a + b) / 2) };
    const isFree = placed.every((one) => Math.abs(one.x - tip.x) > 14 || Math.abs(one.y - tip.y) > 1.3);
    if (isFree) placed.push(tip);
    const path = `M0,${a}A${x},${round((b - a) / 2)} 0 0 1 0,${b}`;
    const numberX = round(axis + (x / 100) * field);
    return { ...link, path, width: round(Math.max(width(link.value), 1)), tip, hasNumber: isFree, numberX };
  });
}
