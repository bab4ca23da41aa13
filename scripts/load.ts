import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatMegabytes, formatNumber } from '../src/format/number.ts';
import { createRandom } from './bench/random.ts';
import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/command.ts';
import { compressSite } from './lib/compress-site.ts';
import { serveByNginx } from './lib/nginx.ts';
import { listFiles } from './lib/read-content.ts';
import { outDir, root } from './lib/settings.ts';
import { isBuilt } from './lib/stamp.ts';
import { findNginx, findWrk } from './lib/tools.ts';

interface Result {
  requests: number;
  seconds: number;
  bytes: number;
  /** Milliseconds, as the other two. */
  median: number;
  p99: number;
  most: number;
  errors: number;
}

const mostMedian = 5;
const connections = 16;

// node scripts/load.ts [seconds]: what nginx, as deploy/nginx sets it up, answers under load: no error, and quickly
await runCommand(async () => {
  const wrk = findWrk();
  if (!wrk || !findNginx()) {
    console.log('Skipped: the load test needs nginx and wrk (apt-get install nginx wrk).');
    return 0;
  }
  if (!isBuilt() && buildSite() !== 0) return 1;
  const desk = mkdtempSync(join(tmpdir(), 'shared-practice-load-'));
  const site = join(desk, 'site');
  cpSync(outDir, site, { recursive: true });
  await compressSite(site);
  const list = join(desk, 'addresses');
  writeFileSync(list, listMix(site).join('\n'));
  const server = await serveByNginx(site);
  try {
    const [busy = 0] = loadavg();
    const result = ask(wrk, { address: server.address, list, seconds: process.argv[2] ?? '30' });
    console.log(describe(result, busy));
    return result.errors === 0 && result.requests > 0 && result.median < mostMedian ? 0 : 1;
  } finally {
    await server.close();
    rmSync(desk, { recursive: true, force: true });
  }
});

/** Every page and everything that pages load, in an order that is the same each time; no archives. */
function listMix(site: string): string[] {
  const { next } = createRandom(1);
  return listFiles(site)
    .filter((path) => /\.(html|css|js|svg|png|webmanifest|json|pf_\w+|pagefind|csv|xml)$/.test(path))
    .map((path) => ({ path: encodeURI(`/${path.replace(/(^|\/)index\.html$/, '$1')}`), rank: next() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ path }) => path);
}

function ask(wrk: string, { address, list, seconds }: Record<'address' | 'list' | 'seconds', string>): Result {
  const script = join(root, 'scripts/load/mix.lua');
  const options = ['-t2', `-c${connections}`, `-d${seconds}s`, '--timeout', '5s', '-s', script, address, '--', list];
  const { stdout, stderr } = spawnSync(wrk, options, { encoding: 'utf8' });
  const [, result] = /^RESULT (.*)$/m.exec(stdout) ?? [];
  if (!result) throw new Error(`wrk told nothing: ${stdout}${stderr}`);
  return JSON.parse(result) as Result;
}

function describe({ requests, seconds, bytes, median, p99, most, errors }: Result, busy: number): string {
  const rate = `${formatNumber(Math.round(requests / seconds))} a second, ${formatMegabytes(bytes / seconds)} a second`;
  const times = `median ${median} ms (at most ${mostMedian}), 99 % within ${p99} ms, longest ${most} ms`;
  return `${formatNumber(requests)} requests in ${seconds.toFixed(0)} s over ${connections} connections (${rate}), ${errors} errors; ${times}; ${availableParallelism()} cores, of which ${busy.toFixed(1)} were busy before.`;
}
