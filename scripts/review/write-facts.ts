import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messagesFor } from '../../src/messages/index.ts';
import { readContent } from '../lib/read-content.ts';
import { bothReadings } from '../lib/readings.ts';
import { countProblems } from '../lib/report.ts';
import { isSearchable, listPages } from '../lib/search-index.ts';
import { contentDir, outDir } from '../lib/settings.ts';
import type { BuildFacts } from './build-facts.ts';

/** Writes the numbers of the content here and of the site built from it, if it was built, for a later report. */
export async function writeFacts(file: string): Promise<void> {
  const { problems } = await readContent(contentDir, bothReadings(messagesFor('en')));
  const { errors, warnings } = countProblems(problems);
  const facts: BuildFacts = { version: 1, errors, warnings, ...countBuilt(outDir) };
  writeFileSync(file, `${JSON.stringify(facts)}\n`);
}

function countBuilt(folder: string): Pick<BuildFacts, 'build'> {
  if (!existsSync(join(folder, 'index.html'))) return {};
  const pages = listPages(folder);
  const searchable = pages.filter((page) => isSearchable(readFileSync(join(folder, page), 'utf8')));
  return { build: { pages: pages.length, searchable: searchable.length, ...readSeconds() } };
}

/** How long the build took, where it was told to write down the milliseconds of its steps. */
function readSeconds(): { seconds?: number } {
  const file = process.env['BENCH_OUT'];
  if (!file || !existsSync(file)) return {};
  const steps = z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return { seconds: Math.round(Object.values(steps).reduce((sum, one) => sum + one, 0) / 1000) };
}
