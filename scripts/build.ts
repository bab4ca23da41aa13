import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { messagesFor } from '../src/messages/index.ts';
import type { Problem } from '../src/model/problem.ts';
import { runCommand } from './lib/command.ts';
import { formatReport } from './lib/report.ts';
import { createSearchIndex, IndexFault, listPages } from './lib/search-index.ts';
import { outDir, root, showPath } from './lib/settings.ts';
import { writeStamp } from './lib/stamp.ts';

// npm run build: pages, then the search index over them.
await runCommand(buildSite);

async function buildSite(): Promise<number> {
  rmSync(outDir, { recursive: true, force: true });
  if (!(await buildPages())) return 1;
  const pages = listPages(outDir);
  const searchable = pages.filter((page) => readFileSync(join(outDir, page), 'utf8').includes('data-pagefind-body'));
  try {
    const count = await createSearchIndex(outDir, searchable.length);
    console.log(`${pages.length} pages in ${showPath(outDir)}/, ${count} of them searchable`);
  } catch (fault) {
    if (!(fault instanceof IndexFault)) throw fault;
    console.error(fault.message);
    return 1;
  }
  writeStamp();
  return 0;
}

async function buildPages(): Promise<boolean> {
  try {
    await build({ root, logLevel: process.env['LOG_LEVEL'] === 'info' ? 'info' : 'warn' });
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
