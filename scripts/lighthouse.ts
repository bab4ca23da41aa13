import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { formatKilobytes } from '../src/format/number.ts';
import { browserOptions, findBrowser } from './lib/browser.ts';
import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/command.ts';
import { listFiles } from './lib/read-content.ts';
import { serveFolder } from './lib/serve.ts';
import { outDir, readAddress } from './lib/settings.ts';
import { isBuilt } from './lib/stamp.ts';
import { measurePage, type PageScore } from './lighthouse/measure.ts';

const leastPerformance = 99;
const mostBytes = 120_000; // of the map; what a case study weighs is held by the tests of reading

// node scripts/lighthouse.ts: what Lighthouse says of one page of each important layout, on a telephone.
await runCommand(async () => {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error('Lighthouse needs Chromium or Chrome. Install it, or name it in BROWSER_PATH.');
    return 1;
  }
  if (!isBuilt() && buildSite() !== 0) return 1;
  const { base } = readAddress();
  const paths = listMeasured();
  const folder = copyCompressed(paths);
  const served = await serveFolder(folder, 0, { base, compressed: true });
  const browser = await launch({ executablePath, args: browserOptions });
  const port = Number(new URL(browser.wsEndpoint()).port);
  try {
    const scores: PageScore[] = [];
    for (const path of paths) {
      const score = await measurePage(served.address, path, { port, enough: leastPerformance });
      scores.push(score);
      console.log(formatScore(score));
    }
    const faults = scores.flatMap(listMissed);
    for (const fault of faults) console.error(fault);
    return faults.length ? 1 : 0;
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Home, search, the map, and of each kind of page the largest. */
function listMeasured(): string[] {
  const largest = ['case-studies', 'standards', 'topics', 'authorities'].flatMap((kind) => {
    if (!existsSync(join(outDir, kind))) return [];
    const pages = listFiles(join(outDir, kind)).filter((path) => /^(?!map\/|page\/)[^/]+\/index\.html$/.test(path));
    const sizeOf = (path: string) => readFileSync(join(outDir, kind, path)).length;
    const [first] = pages.sort((a, b) => sizeOf(b) - sizeOf(a));
    return first ? `${kind}/${first.replace('index.html', '')}` : [];
  });
  return ['', 'search/', ...largest, 'map/'].filter((path) => existsSync(join(outDir, path, 'index.html')));
}

/** A copy of the site, with compressed files beside what is measured, as hosts keep them. */
function copyCompressed(paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'shared-practice-lighthouse-'));
  cpSync(outDir, folder, { recursive: true });
  const loaded = listFiles(folder).filter((one) => /^(assets\/.*|[^/]*)\.(css|js|svg|webmanifest)$/.test(one));
  for (const path of [...loaded, ...paths.map((one) => `${one}index.html`)]) {
    const bytes = readFileSync(join(folder, path));
    writeFileSync(join(folder, `${path}.gz`), gzipSync(bytes));
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(bytes));
  }
  return folder;
}

function formatScore({ path, performance, accessibility, seo, shift, bytes, bytesRead, ...rest }: PageScore): string {
  const scores = `performance ${performance}, accessibility ${accessibility}, best practices ${rest['best-practices']}, SEO ${seo}`;
  return `/${path}: ${scores}; layout shift ${shift.toFixed(3)}; first visit ${formatKilobytes(bytes)}, ${formatKilobytes(bytesRead)} without pictures`;
}

function listMissed(score: PageScore): string[] {
  const { path, performance, shift, bytesRead, faults } = score;
  return [
    ...faults,
    ...(performance < leastPerformance ? [`performance is ${performance}, not ${leastPerformance}`] : []),
    ...(shift > 0.02 ? [`layout shifts by ${shift.toFixed(3)}, more than 0.02`] : []),
    ...(path === 'map/' && bytesRead > mostBytes
      ? [`a first visit fetches ${formatKilobytes(bytesRead)}, more than ${formatKilobytes(mostBytes)}`]
      : []),
  ].map((fault) => `/${path}: ${fault}`);
}
