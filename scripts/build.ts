process.env['NODE_ENV'] = 'production'; // before Astro is loaded: it takes its own defaults from here
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../src/config.ts';
import { compareMessages } from '../src/messages/compare.ts';
import { messagesFor } from '../src/messages/index.ts';
import type { Problem } from '../src/model/problem.ts';
import { createCards } from './cards/create.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { folderOfPage, languageFolders } from './lib/languages.ts';
import { writePagePolicies } from './lib/page-policies.ts';
import { formatReport } from './lib/report.ts';
import { timeRoutes } from './lib/route-times.ts';
import { createSearchIndex, IndexFault, isSearchable, listPages } from './lib/search-index.ts';
import { outDir, root, showPath } from './lib/settings.ts';
import { writeHeadWords, writeStamp } from './lib/stamp.ts';
import { createShardIntegration, joinParts, readShard, type Shard } from './lib/shard.ts';
import { createRedirects } from './redirects/create.ts';
import { createSitemap } from './sitemap/create.ts';
import { createStepTimes, type StepTimes } from './lib/step-times.ts';

// npm run build: pages, then the search index over them, then the copy that works from disk. The last good site stays until a new one is whole.
// npm run build -- --join FOLDER...: the same from pages that were written in parts, each with SHARD=1/2, SHARD=2/2
await runCommand(buildSite);

async function buildSite(): Promise<number> {
  if (!checkMessages()) return 1;
  const folder = `${outDir}.new`;
  rmSync(folder, { recursive: true, force: true });
  const times = createStepTimes();
  const shard = readShard(process.env['SHARD']);
  const parts = readParts();
  if (shard) return buildPart(shard, times);
  if (parts.length) joinParts(parts, folder);
  const isBuilt = (parts.length > 0 || (await buildPages(folder, times))) && (await indexPages(folder));
  times.end('index');
  if (isBuilt) {
    const drawn = await createCards(folder);
    if (drawn) console.log(`${drawn} pictures drawn for where pages are shared`);
  }
  times.end('cards');
  if (isBuilt) console.log(`${createSitemap(folder)} addresses in sitemap.xml`);
  times.end('sitemap');
  if (isBuilt) {
    const led = createRedirects(folder);
    if (led) console.log(`${led} old addresses lead to where their pages are now`);
    writePagePolicies(folder);
  }
  if (isBuilt) {
    replaceFolder(outDir, folder);
    writeStamp();
  }
  rmSync(folder, { recursive: true, force: true });
  const code = isBuilt ? copySite() : 1;
  times.end('mirror');
  times.write();
  return code;
}

function readParts(): string[] {
  const { values, positionals } = parseArgs({ options: { join: { type: 'boolean' } }, allowPositionals: true });
  if (Boolean(values.join) !== positionals.length > 0)
    throw new UsageFault('Name the folders of the parts: npm run build -- --join FOLDER...');
  return positionals;
}

/** Writes one part of the pages and nothing else, for another machine to join. */
async function buildPart(shard: Shard, times: StepTimes): Promise<number> {
  rmSync(outDir, { recursive: true, force: true });
  if (!(await buildPages(outDir, times, shard))) return 1;
  console.log(`Part ${shard.part} of ${shard.of} is in ${showPath(outDir)}/`);
  times.write();
  return 0;
}

/** A text that a language lacks would be a hole in its pages: it is told by its place, and nothing is built. */
function checkMessages(): boolean {
  const faults = languages.flatMap((language) =>
    compareMessages(messagesFor('en'), messagesFor(language)).map((fault) => `${language}.json: ${fault}`),
  );
  if (faults.length)
    console.error(
      `${faults.join('\n')}\nNothing was built. Each text of src/messages/en.json is needed in every language of the site.`,
    );
  return faults.length === 0;
}

async function buildPages(folder: string, times: StepTimes, shard?: Shard): Promise<boolean> {
  const { build } = await import('astro');
  const logLevel = process.env['LOG_LEVEL'] === 'info' ? 'info' : 'warn';
  const endContent = { name: 'end-of-content', hooks: { 'astro:build:start': () => times.end('content') } };
  try {
    // Astro takes one way to write pages only: the times of kinds of pages are those of a whole build.
    const own = shard ? createShardIntegration(shard) : timeRoutes(times);
    await build({ root, outDir: folder, logLevel, integrations: [endContent, own] });
    times.end('pages');
    return true;
  } catch (fault) {
    const problems = (fault as { problems?: Problem[] }).problems;
    if (!problems) throw fault;
    const files = new Set(problems.map(({ file }) => file)).size;
    console.error(formatReport({ problems, files }, 'terminal', messagesFor('en')));
    console.error('Nothing was built. `npm run check` lists the same problems.');
    return false;
  }
}

async function indexPages(folder: string): Promise<boolean> {
  const pages = listPages(folder);
  const searchable = pages.filter((page) => isSearchable(readFileSync(join(folder, page), 'utf8')));
  try {
    for (const language of languageFolders) {
      const own = searchable.filter((page) => folderOfPage(page) === language);
      const words = await createSearchIndex(
        join(folder, language),
        own.map((page) => page.slice(language.length)),
      );
      if (!language) writeHeadWords(words);
    }
    console.log(`${pages.length} pages in ${showPath(outDir)}/, ${searchable.length} of them searchable`);
    return true;
  } catch (fault) {
    if (!(fault instanceof IndexFault)) throw fault;
    console.error(fault.message);
    return false;
  }
}

// In a process of its own: this one still holds what it built from.
function copySite(): number {
  return spawnSync(process.execPath, [join(root, 'scripts/mirror.ts')], { stdio: 'inherit' }).status ?? 1;
}

function replaceFolder(target: string, source: string): void {
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(source, target);
  } catch {
    cpSync(source, target, { recursive: true }); // a folder that is mounted from elsewhere can only be filled
  }
}
