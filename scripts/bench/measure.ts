import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirOf, root } from '../lib/settings.ts';
import { archivePath } from '../mirror/create.ts';
import { deleteNotes } from '../lib/stamp.ts';
import type { Peak } from './peak.ts';
import { findMedian, runMeasured, type Run } from './run.ts';

/** A content folder to measure, how often, and where to put what comes of it. */
export interface Bench {
  content: string;
  out: string;
  runs: number;
}

/** Milliseconds of a step when nothing is cached, and after one entry was edited; medians. */
export interface Pair {
  cold: number;
  edited: number;
}

/** The steps that a build itself tells of. */
type Told = Omit<BuildTimes, 'whole' | 'welsh' | 'zipBytes'> & { sitemap: number };

/** Milliseconds of the steps of a whole build. */
export interface BuildTimes {
  content: number;
  pages: number;
  index: number;
  /** The data for programs, a part of the pages. */
  api: number;
  /** Feeds, changes by month, plain twins and lists of addresses, mostly a part of the pages. */
  follow: number;
  /** What pages and index take more where the site is built in Welsh, too. */
  welsh: number;
  /** The pictures that are shown where a page is shared. */
  cards: number;
  /** The copy that works from disk, with the book. */
  mirror: number;
  whole: number;
  /** What the zip of that copy takes. */
  zipBytes: number;
}

const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const buildScript = join(root, 'scripts/build.ts');
const checkScript = join(root, 'scripts/check.ts');

/** Measures Astro's sync: the content step with what starting it takes. */
export async function measureSync({ content, runs }: Bench, peaks: Peak[]): Promise<Pair> {
  const sync = async () => keepPeak(await runMeasured([astro, 'sync'], { CONTENT_DIR: content }), peaks).milliseconds;
  return measurePair(content, runs, sync);
}

/** Measures whole builds: the steps of the cold ones, and how long those after an edit take. */
export async function measureBuild(bench: Bench, peaks: Peak[]): Promise<{ steps: BuildTimes; edited: number }> {
  const { content, out, runs } = bench;
  const steps: (Told & { whole: number })[] = [];
  const times = `${out}.json`;
  const variables = { CONTENT_DIR: content, OUT_DIR: out, BENCH_OUT: times, LANGUAGES: 'en' };
  const { edited } = await measurePair(content, runs, async () => {
    const { milliseconds } = keepPeak(await runMeasured([buildScript], variables), peaks);
    steps.push({ ...(JSON.parse(readFileSync(times, 'utf8')) as Told), whole: milliseconds });
    return milliseconds;
  });
  const zipBytes = statSync(join(out, archivePath)).size;
  keepPeak(await runMeasured([buildScript], { ...variables, LANGUAGES: 'en,cy' }), peaks);
  const both = JSON.parse(readFileSync(times, 'utf8')) as Told;
  rmSync(times);
  deleteNotes(out);
  const cold = steps.filter((_, index) => index % 2 === 0);
  const median = (step: keyof Told | 'whole') => findMedian(cold.map((one) => one[step]));
  return {
    steps: {
      content: median('content'),
      pages: median('pages'),
      index: median('index'),
      api: median('api'),
      follow: median('follow') + median('sitemap'),
      welsh: both.pages + both.index - median('pages') - median('index'),
      cards: median('cards'),
      mirror: median('mirror'),
      whole: median('whole'),
      zipBytes,
    },
    edited,
  };
}

/** Builds a content folder once with nothing cached, in milliseconds; throws with what the build wrote when it fails. */
export async function measureOnce({ content, out }: Bench): Promise<number> {
  const { milliseconds } = await runMeasured([buildScript], { CONTENT_DIR: content, OUT_DIR: out, LANGUAGES: 'en' });
  deleteNotes(out);
  return milliseconds;
}

/** Measures `npm run check` over all of a content folder, in milliseconds. */
export async function measureCheck({ content, runs }: Bench, peaks: Peak[]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(keepPeak(await runMeasured([checkScript], { CONTENT_DIR: content }), peaks).milliseconds);
  return findMedian(times);
}

/** Forgets what Astro keeps of a content folder. */
export function deleteCache(content: string): void {
  rmSync(cacheDirOf(content), { recursive: true, force: true });
}

/** Runs a step in turn with nothing cached and after an edit. */
async function measurePair(content: string, runs: number, run: () => Promise<number>): Promise<Pair> {
  const cold: number[] = [];
  const edited: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    deleteCache(content);
    cold.push(await run());
    editOne(content);
    edited.push(await run());
  }
  return { cold: findMedian(cold), edited: findMedian(edited) };
}

/** Adds a sentence to one case study, if there is any. */
function editOne(content: string): void {
  const folder = join(content, 'case-studies');
  const [first] = readdirSync(content).includes('case-studies') ? readdirSync(folder).sort() : [];
  if (first) appendFileSync(join(folder, first), '\nOne sentence more.\n');
}

function keepPeak(run: Run, peaks: Peak[]): Run {
  if (run.peak) peaks.push(run.peak);
  return run;
}
