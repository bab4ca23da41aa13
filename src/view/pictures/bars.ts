import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../format/number.ts';
import { listLeading, tellMost, type Counted, type MessageWords } from './message.ts';
import { createNumber, tellSource, type Figure } from './figure.ts';
import { reckonWidth, round, wrapWords } from './wrap.ts';
import type { Said } from '../../model/said.ts';
import type { PageContext } from '../../page.ts';

/** One thing counted, with the page that shows what was counted. */
export interface BarItem extends Counted {
  href?: string | undefined;
  /** Whether the message is about it; left out, that is the longest. */
  isLeading?: boolean;
}

/** A bar: lengths across are per cent of the picture, lengths down are em, so that it fits any screen and text size. */
export interface Bar extends BarItem {
  lines: { text: string; y: number }[];
  /** Where it begins, in em. */
  x: number;
  y: number;
  width: number;
  /** Where the foot of its number stands. */
  foot: number;
  text: string;
  isLeading: boolean;
}

/** A picture of bars as values. */
export interface BarFigure extends Figure {
  items: BarItem[];
}

const line = 1.3;
const thickness = 0.95;
const gap = 0.6;
// The narrowest screen leaves a picture about 18 em: 34 characters, or a short word beside its bar.
const narrowest = 18;
const lineLength = 32;
const shortest = 10;
const roomForNumber = 18;

/** Lays bars out one under another: short words stand beside their bar, longer ones above it. */
export function createBars(items: readonly BarItem[], most = max(items, ({ value }) => value) ?? 0) {
  const isBeside = items.every(({ label }) => label.length <= shortest);
  const x = isBeside ? (max(items, ({ label }) => reckonWidth(label)) ?? 0) + 0.8 : 0;
  const scale = scaleLinear([0, Math.max(most, 1)], [0, 100 - roomForNumber - (x / narrowest) * 100]);
  const leading = new Set<BarItem>(listLeading(items));
  let top = 0;
  const bars = items.map((item): Bar => {
    const words = isBeside ? [item.label] : wrapWords(item.label, lineLength);
    const y = round(top + (isBeside ? 0 : words.length * line + 0.05));
    const lines = words.map((text, index) => ({ text, y: round(top + index * line + (isBeside ? 0.8 : 1)) }));
    top = y + thickness + gap;
    const shape = { lines, x: round(x), y, width: round(scale(item.value)), foot: round(y + 0.82) };
    return { ...item, ...shape, text: formatNumber(item.value), isLeading: item.isLeading ?? leading.has(item) };
  });
  return { bars, height: round(Math.max(top - gap, 0) + 0.2), thickness };
}

interface BarWords {
  head: string;
  unit: string;
  note: string;
}

/** What a picture of bars is made of: its message is what leads, or is told. */
export type BarParts = {
  name: string;
  items: BarItem[];
  /** What all bars are a part of. */
  total: number;
} & ({ words: BarWords & MessageWords } | { words: BarWords; title: Said });

/** A picture of bars with its message and its numbers; none where there is nothing to count. */
export function createBarFigure(parts: BarParts, context: PageContext): BarFigure | undefined {
  const { name, items, words } = parts;
  const title = 'title' in parts ? parts.title : tellMost(items, parts, context);
  if (title === undefined || items.every(({ value }) => value === 0)) return undefined;
  return {
    ...{ name, title, note: words.note, source: tellSource(context), items },
    heads: [words.head, words.unit],
    rows: items.map(({ label, lang, value, href }) => [{ text: label, lang, href }, createNumber(value)]),
  };
}
