import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAlike } from './bench/alike.ts';
import { deleteCache, measureBuild, measureCheck, measureOnce, measureSync, type Bench } from './bench/measure.ts';
import type { Peak } from './bench/peak.ts';
import { createCheckRow, createGrowthRows, createSizeRows, createWeightRows, type SizeFigures } from './bench/rows.ts';
import { readSamples, type Samples } from './bench/samples.ts';
import { measureSearch } from './bench/search.ts';
import { formatTable } from './bench/table.ts';
import { weighCaseStudies } from './bench/weigh-site.ts';
import { createWorld } from './bench/world.ts';
import { writeContent } from './bench/write-content.ts';
import { runCommand, UsageFault } from './lib/command.ts';

// npm run bench -- [--sizes 1000,10000] [--runs 1] [--seed 1] [--json FILE] [--once: one build of each size, no more]
await runCommand(async () => {
  const { sizes, runs, seed, json, once } = readOptions();
  const temp = mkdtempSync(join(tmpdir(), 'shared-practice-bench-'));
  const contents: string[] = [];
  const [load = 0] = loadavg();
  process.once('SIGINT', () => tell('stopping')); // the running step ends by it too; what was written is put away
  try {
    const samples = await readSamples();
    const create = (entries: number) => createBench(entries, { temp, runs, seed, samples, contents });
    if (once) {
      for (const entries of sizes)
        console.log(`${entries} entries: ${Math.round((await measureOnce(create(entries))) / 1000)} s`);
      return 0;
    }
    const weights = createWeightRows(await weighCaseStudies(temp, tell));
    const small = create(100);
    tell('100 entries: check');
    const check = createCheckRow(100, await measureCheck(small, []));
    const none = { ...create(0), runs: Math.max(3, runs) };
    const figures: SizeFigures[] = [];
    for (const entries of sizes) figures.push(await measureSize(entries, create(entries), none));
    const rows = [check, ...figures.flatMap(createSizeRows), ...createGrowthRows(figures), ...weights];
    console.log(`${formatTable(rows)}\n${describeLoad(load)}`);
    if (json) writeFileSync(json, JSON.stringify({ machine: describeMachine(), load, runs, seed, rows }, null, 2));
    return 0;
  } finally {
    contents.forEach(deleteCache);
    rmSync(temp, { recursive: true, force: true });
  }
});

interface Setting {
  temp: string;
  runs: number;
  seed: number;
  samples: Samples;
  contents: string[];
}

function createBench(entries: number, { temp, runs, seed, samples, contents }: Setting): Bench {
  const content = join(temp, `content-${entries}`);
  contents.push(content);
  tell(`${entries} entries: writing them`);
  writeContent(content, createWorld({ count: entries, seed }, samples));
  return { content, out: join(temp, `site-${entries}`), runs };
}

async function measureSize(entries: number, bench: Bench, none: Bench): Promise<SizeFigures> {
  const peaks: Peak[] = [];
  tell(`${entries} entries: content step`);
  const idle = await measureSync(none, []);
  const sync = await measureSync(bench, peaks);
  tell(`${entries} entries: whole build`);
  const build = await measureBuild(bench, peaks);
  tell(`${entries} entries: check`);
  const check = await measureCheck(bench, peaks);
  tell(`${entries} entries: related and duplicates`);
  const alike = await measureAlike(bench.content);
  const search = await measureSearch(bench.out, (progress) => tell(`${entries} entries: ${progress}`));
  return { entries, idle, sync, build, check, alike, search, peaks };
}

function readOptions(): { sizes: number[]; runs: number; seed: number; json: string | undefined; once: boolean } {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000' },
      runs: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      once: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map((text) => readCount('sizes', text));
  return {
    sizes,
    runs: readCount('runs', values.runs),
    seed: readCount('seed', values.seed),
    json: values.json,
    once: values.once,
  };
}

function readCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageFault(`--${option} takes whole numbers above 0, not "${text}".`);
}

function describeMachine() {
  return { node: process.version, platform: process.platform, cores: availableParallelism(), memory: totalmem() };
}

function describeLoad(load: number): string {
  const busy = load > 0.3 ? ': times are too long by what else ran' : '';
  return `${availableParallelism()} processor cores, of which ${load.toFixed(1)} were busy before the start${busy}.`;
}

function tell(progress: string): void {
  console.error(`${new Date().toLocaleTimeString('en-GB')}  ${progress}`);
}
