import { formatKilobytes, formatMegabytes, formatNumber } from '../../src/format/number.ts';
import type { AlikeTimes } from './alike.ts';
import type { BuildTimes, Pair } from './measure.ts';
import type { Peak } from './peak.ts';
import { findHigh, findMedian } from './run.ts';
import type { SearchFigures } from './search.ts';
import type { PageWeight } from './weight.ts';

/** One figure of the report: what was measured, in words and as a number, and the most it may be, if there is a bound. */
export interface Row {
  what: string;
  entries?: number;
  measured: string;
  value: number;
  budget?: string;
  most?: number;
  holds?: boolean;
}

/** What was measured at one number of entries; times in milliseconds. */
export interface SizeFigures {
  entries: number;
  /** What Astro's sync takes with next to no entries: no part of the content step. */
  idle: Pair;
  sync: Pair;
  build: { steps: BuildTimes; edited: number };
  check: number;
  alike: AlikeTimes;
  search: SearchFigures;
  peaks: Peak[];
}

/** The bounds of `DESIGN` that are about times and memory at 10,000 entries hold there only. */
const full = 10_000;

/** The rows of one number of entries. */
export function createSizeRows({ entries, idle, sync, build, check, alike, search, peaks }: SizeFigures): Row[] {
  const { steps, edited } = build;
  const cold = sync.cold - idle.cold;
  const each = cold / entries;
  const atFull = (budget: string, most: number) => (entries === full ? { budget, most } : {});
  const rows: Row[] = [
    row('content step', `${seconds(cold)}, ${each.toFixed(2)} ms an entry`, each, atFull('1.5 ms an entry', 1.5)),
    createShareRow('content step after one edit', { part: sync.edited - idle.edited, whole: cold, most: 10 }),
    row('pages', seconds(steps.pages), steps.pages),
    row('of these: data for programs', seconds(steps.api), steps.api),
    row('of these: feeds and twins', seconds(steps.follow), steps.follow),
    row('search index', seconds(steps.index), steps.index),
    row(
      'pages and search index',
      seconds(steps.pages + steps.index),
      steps.pages + steps.index,
      atFull('75 s', 75_000),
    ),
    row('the same in Welsh, too', `${seconds(steps.welsh)} more`, steps.welsh),
    row('social cards', seconds(steps.cards), steps.cards),
    ...createMirrorRows(entries, steps),
    row('whole build', seconds(steps.whole), steps.whole),
    createShareRow('whole build after one edit', { part: edited, whole: steps.whole, most: 100 }),
    ...createPeakRow(peaks, atFull('2,000 MB', 2000)),
    createCheckRow(entries, check),
    ...createAlikeRows(entries, alike, atFull),
    ...createSearchRows(entries, search),
  ];
  return rows.map((one) => ({ ...one, entries }));
}

function createMirrorRows(entries: number, { mirror, zipBytes }: SizeFigures['build']['steps']): Row[] {
  const isBound = entries === 1000;
  return [
    row('copy for the disk', seconds(mirror), mirror, isBound ? { budget: '20 s', most: 20_000 } : {}),
    row('its zip', formatMegabytes(zipBytes), zipBytes, isBound ? { budget: '15 MB', most: 15e6 } : {}),
  ];
}

/** Comparing entries with each other, and one draft with all of them. */
function createAlikeRows(entries: number, alike: AlikeTimes, atFull: (budget: string, most: number) => Bound): Row[] {
  const { related, draft, pairs, found } = alike;
  const draftBound = entries === 1000 ? { budget: '1 s', most: 1000 } : {};
  return [
    row('related pages of all', seconds(related), related, atFull('15 s', 15_000)),
    row('one draft against all', seconds(draft), draft, draftBound),
    row('all pairs', `${seconds(pairs)}, ${found} called alike`, pairs, atFull('30 s', 30_000)),
  ];
}

/** `check` of a whole content folder. */
export function createCheckRow(entries: number, milliseconds: number): Row {
  const most = new Map([
    [100, 2],
    [1000, 10],
  ]).get(entries);
  const bound = most === undefined ? {} : { budget: `${most} s`, most: most * 1000 };
  return { ...row('check', seconds(milliseconds), milliseconds, bound), entries };
}

const kilobyte = 1000;
const budgetsOfSearch = new Map([
  [1000, { bytes: 200, rare: 300, common: 300, freeze: 100 }],
  [10_000, { bytes: 450, rare: 500, common: 1500, freeze: 300 }],
]);

/** The search page beside plain Pagefind over the same pages. */
function createSearchRows(entries: number, { own, plain }: SearchFigures): Row[] {
  const budget = budgetsOfSearch.get(entries);
  const bound = (most: number | undefined, unit: string, scale = 1): Bound =>
    most === undefined ? {} : { budget: `${formatNumber(most)} ${unit}`, most: most * scale };
  const share = own.firstBytes / plain.firstBytes;
  const times = (what: string, key: 'rare' | 'common') => {
    const [middle, slow] = [findMedian(own[key]), findHigh(own[key])];
    const beside = `plain ${formatTime(findMedian(plain[key]))}, ${formatTime(findHigh(plain[key]))}`;
    const text = `median ${formatTime(middle)}, 95th ${formatTime(slow)} (${beside}; ${own[key].length} queries)`;
    return row(what, text, slow, bound(budget?.[key], 'ms'));
  };
  const rows = [
    row(
      'first search',
      `${formatKilobytes(own.firstBytes)} (plain ${formatKilobytes(plain.firstBytes)})`,
      own.firstBytes,
      bound(budget?.bytes, 'KB', kilobyte),
    ),
    row('the same beside plain', `${share.toFixed(2)} times`, share, { budget: '1.1 times', most: 1.1 }),
    times('query of rarer words', 'rare'),
    times('query of common words', 'common'),
    row(
      'longest freeze',
      `${formatTime(own.freeze)} (plain ${formatTime(plain.freeze)})`,
      own.freeze,
      bound(budget?.freeze, 'ms'),
    ),
  ];
  return rows.map((one) => ({ ...one, entries }));
}

const formatTime = (milliseconds: number) => `${Math.round(milliseconds)} ms`;

/** How much longer ten times the entries take, where both 1,000 and 10,000 were measured. */
export function createGrowthRows(figures: readonly SizeFigures[]): Row[] {
  const [small, large] = [1000, full].map((size) => figures.find(({ entries }) => entries === size));
  if (!small || !large) return [];
  const parts: [string, (one: SizeFigures) => number][] = [
    ['content step', ({ sync, idle }) => sync.cold - idle.cold],
    ['whole build', ({ build }) => build.steps.whole],
    ['check', ({ check }) => check],
    ['related pages', ({ alike }) => alike.related],
    ['all pairs', ({ alike }) => alike.pairs],
  ];
  return parts.map(([name, read]) => {
    const times = read(large) / read(small);
    return row(`growth of ${name}`, `${times.toFixed(1)} times from 1,000 to 10,000`, times, {
      budget: '14 times',
      most: 14,
    });
  });
}

/** What a first visit to the heaviest case study weighs. */
export function createWeightRows({ page, html, css, scripts, all }: PageWeight): Row[] {
  const name = page.split('/').at(-2) ?? page;
  const parts = `HTML ${formatKilobytes(html.gzip)}, CSS ${formatKilobytes(css.gzip)}, scripts ${formatKilobytes(scripts.gzip)}`;
  return [
    row('first visit to a case study', `${formatKilobytes(all.gzip)} gzip: ${parts} (${name})`, all.gzip, {
      budget: '30 KB',
      most: 30_000,
    }),
    row('the same', `${formatKilobytes(all.brotli)} brotli, ${formatKilobytes(all.plain)} plain`, all.brotli),
    row('CSS', `${formatKilobytes(css.gzip)} gzip, ${formatKilobytes(css.plain)} plain`, css.gzip, {
      budget: '10 KB',
      most: 10_000,
    }),
  ];
}

function createShareRow(what: string, { part, whole, most }: { part: number; whole: number; most: number }): Row {
  const share = (100 * part) / whole;
  return row(what, `${seconds(part)}, ${share.toFixed(0)} % of cold`, share, { budget: `${most} % of cold`, most });
}

function createPeakRow(peaks: readonly Peak[], bound: Bound): Row[] {
  const largest = [...peaks].sort((a, b) => b.megabytes - a.megabytes)[0];
  if (!largest) return [];
  const { megabytes, process } = largest;
  return [row('largest process', `${formatNumber(Math.round(megabytes))} MB (${process})`, megabytes, bound)];
}

type Bound = Pick<Row, 'budget' | 'most'>;

function row(...[what, measured, value, bound = {}]: [string, string, number, Bound?]): Row {
  const { most } = bound;
  return { what, measured, value, ...bound, ...(most === undefined ? {} : { holds: value <= most }) };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
