import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { readPage, type Reading } from '../../src/mdx/read-page.ts';
import { splitFrontMatter } from '../../src/mdx/front-matter.ts';
import { readText } from '../../src/mdx/text.ts';
import { checkChange } from '../../src/model/paths.ts';
import type { Finding } from '../../src/model/problem.ts';
import { createMdx } from '../../src/forms/text-to-mdx.ts';
import { UsageFault } from '../lib/command.ts';
import { findUnsafe } from '../lib/html-safety.ts';
import { bothReadings } from '../lib/readings.ts';
import { findMetaHarm } from './hostile-meta.ts';
import { findLostWords } from './lost-words.ts';

/** One sample of a set, as its `index.json` lists it. */
export interface Sample {
  id: string;
  kind: 'mdx' | 'path' | 'form-text' | 'pr-meta';
  verdict: string;
  file?: string;
  path?: string;
  mode?: string;
  status?: 'added' | 'modified' | 'removed' | 'renamed';
  field?: string;
  value?: string;
}

/** What the project makes of a sample; no verdict where there is no door for its kind yet. */
export interface Judged {
  id: string;
  expected: string;
  verdict: string | undefined;
  code: string;
  line: number | undefined;
}

const readings = bothReadings(messagesFor('en'));
const neutral = /^---\ntitle: Sample\nsummary: A sample page\n---\n/;
// Front matter that a sample brings along follows another schema: whether its fields exist here is not what it tests.
// The samples know nothing of our list of sources: whether a footnote stands in it is not what they test either.
const listing = new Set(['SP213', 'SP214']);
const shape = new Set(['SP106', 'SP107', 'SP108', 'SP109', 'SP113']);
// Only a title both schemas ask for.
const isShape = ({ code, path }: Finding) => shape.has(code) && !(code === 'SP107' && path?.[0] === 'title');
const valid = [
  '---',
  'title: Sample',
  'summary: A problem. What was done.',
  'topics: [open-data]',
  'authorities:',
  '  - { id: leeds, role: lead }',
  'stage: live',
  'outcome: unknown',
  'writtenFrom: public-sources',
  '---',
  '',
].join('\n');

/** Lists the samples of a set. */
export function listSamples(gold: string): Sample[] {
  const index = join(gold, 'index.json');
  if (!existsSync(index)) throw new UsageFault(`There is no index.json in ${gold}.`);
  return (JSON.parse(readFileSync(index, 'utf8')) as { samples: Sample[] }).samples;
}

/** Judges one sample by the door its kind comes through; what any of the readings refuses is refused. */
export function judgeSample(sample: Sample, gold: string, by: readonly Reading[] = readings): Judged {
  const judged = { id: sample.id, expected: sample.verdict, code: '', line: undefined };
  if (sample.kind === 'path') return { ...judged, ...judgePath(sample) };
  if (sample.kind === 'form-text' && sample.file)
    return { ...judged, ...judgeTyped(readFileSync(join(gold, sample.file), 'utf8'), by) };
  if (sample.kind !== 'mdx' || !sample.file) return { ...judged, verdict: undefined };
  return { ...judged, ...judgePage(readFileSync(join(gold, sample.file)), by) };
}

/** Judges one sample about a pull request by the code that would meet it: harmless only where no harm was found. */
export async function judgeMeta({ id, verdict: expected, field = '', value = '' }: Sample): Promise<Judged> {
  const harm = await findMetaHarm({ field, value });
  const verdict = harm.length ? 'harmful' : 'neutralise';
  return { id, expected, verdict, code: harm.join('; '), line: undefined };
}

function judgePath({ path = '', mode, status }: Sample): Pick<Judged, 'verdict' | 'code'> {
  const code = checkChange({ path, mode, status })[0]?.code;
  const verdicts: Record<string, string> = { SP014: 'review', SP015: 'maintainer' };
  return { verdict: code ? (verdicts[code] ?? 'reject') : 'accept', code: code ?? '' };
}

function judgePage(bytes: Uint8Array, by: readonly Reading[]): Pick<Judged, 'verdict' | 'code' | 'line'> {
  const { text, findings } = readText(bytes);
  if (findings.length) return refuse(findings);
  const isNeutral = neutral.test(text);
  const page = isNeutral ? text.replace(neutral, valid) : text;
  const added = isNeutral ? lines(valid) - 4 : 0;
  for (const reading of by) {
    const read = readPage('case-studies', page, reading);
    const counted = read.findings.filter((one) => !listing.has(one.code) && (isNeutral || !isShape(one)));
    if (counted.length) return refuse(counted, added, (path) => read.locate(path).line);
    if (read.html === undefined || findUnsafe(read.html).length)
      return { verdict: 'unsafe', code: '', line: undefined };
    if ('findings' in splitFrontMatter(page)) return { verdict: 'unsafe', code: '', line: undefined };
  }
  return { verdict: 'accept', code: '', line: undefined };
}

/** What becomes of a text typed into a box of a form: escaped and shown, or else what went wrong with it. */
function judgeTyped(typed: string, by: readonly Reading[]): Pick<Judged, 'verdict' | 'code' | 'line'> {
  const page = `${valid}\n## Problem\n\n${createMdx(typed).body}\n`;
  for (const reading of by) {
    const { findings, html } = readPage('case-studies', page, reading);
    if (findings.length) return refuse(findings, lines(valid) + 3);
    if (html === undefined || findUnsafe(html).length) return { verdict: 'unsafe', code: '', line: undefined };
    const lost = findLostWords(typed, html);
    if (lost.length) return { verdict: 'words lost', code: lost.slice(0, 5).join(' '), line: undefined };
  }
  return { verdict: 'accept-escaped', code: '', line: undefined };
}

const lines = (text: string) => text.split('\n').length - 1;

function refuse(findings: Finding[], added = 0, lineOf?: (path: readonly (string | number)[]) => number) {
  const [first] = findings;
  const line = first?.place?.line ?? (first?.path && lineOf?.(first.path)) ?? 1;
  return { verdict: 'reject', code: findings.map(({ code }) => code).join(' '), line: Math.max(1, line - added) };
}

/** Prints each sample with what was expected and what came out; returns 1 when any differs. */
export async function evaluateHostile({ gold }: { gold?: string }): Promise<number> {
  if (!gold) throw new UsageFault('Say where the set lies: --gold DIR.');
  const judged: Judged[] = [];
  for (const sample of listSamples(gold))
    judged.push(sample.kind === 'pr-meta' ? await judgeMeta(sample) : judgeSample(sample, gold));
  for (const { id, expected, verdict, code, line } of judged) {
    const mark = verdict === undefined ? 'no door' : verdict === expected ? 'ok' : 'WRONG';
    console.log(
      [mark.padEnd(8), id.padEnd(34), expected.padEnd(16), (verdict ?? '').padEnd(12), code, line ?? '']
        .join(' ')
        .trimEnd(),
    );
  }
  const met = judged.filter(({ verdict }) => verdict !== undefined);
  const wrong = met.filter(({ verdict, expected }) => verdict !== expected);
  const refused = wrong.filter(({ expected }) => expected === 'accept').length;
  console.log(
    `${met.length} judged, ${wrong.length} wrong (${wrong.length - refused} hostile accepted, ${refused} benign refused), ` +
      `${judged.length - met.length} without a door yet`,
  );
  return wrong.length ? 1 : 0;
}
