import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { findGone, listSourceAddresses, mergeLinks, parseLinkReport } from '../src/model/link-report.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { checkLinks } from './lib/link-check.ts';
import { readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { contentDir, dayOfRun, linksFile, showPath, siteRepository } from './lib/settings.ts';

// npm run links -- [--pause 2] [--timeout 20] [--minutes 60]: asks whether the sources are still where they were
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      pause: { type: 'string', default: '2' },
      timeout: { type: 'string', default: '20' },
      minutes: { type: 'string', default: '60' },
      // For tests: hosts of the own machine may be asked.
      local: { type: 'boolean', default: false },
    },
  });
  const [pause, timeout, minutes] = [values.pause, values.timeout, values.minutes].map(readNumber) as Times;
  const { catalogue } = await readContent(contentDir, quickReading(messagesFor('en')));
  const before = existsSync(linksFile) ? parseLinkReport(readFileSync(linksFile, 'utf8')) : undefined;
  if (existsSync(linksFile) && !before)
    throw new UsageFault(`${showPath(linksFile)} can't be read. Take it back from Git, or delete it to start anew.`);
  const failing = new Set(before?.links.filter(({ failed }) => failed > 0).map(({ url }) => url));
  const addresses = sortFor(dayOfRun, listSourceAddresses(catalogue), failing);
  const agent = `SharedPracticeLinks/1 (+${siteRepository})`;
  const times = { pause: pause * 1000, timeout: timeout * 1000, most: minutes * 60_000 };
  const results = await checkLinks(addresses, { agent, hosts: 8, ...times, local: values.local });
  const report = mergeLinks(before, results, dayOfRun);
  writeFileSync(linksFile, `${JSON.stringify(report, null, 2)}\n`);
  const { answered, failed, refused, disallowed, left } = report.counts;
  console.log(
    `${addresses.length} addresses: ${answered} answered, ${failed} failed, ${refused} turned programs away, ${disallowed} were not asked because robots.txt says so, ${left} were left for the next run.`,
  );
  for (const [url, since] of findGone(report)) console.log(`Gone since ${since}: ${url}`);
  return 0;
});

type Times = [pause: number, timeout: number, minutes: number];

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() && value >= 0 && Number.isFinite(value)) return value;
  throw new UsageFault(`--pause, --timeout and --minutes take numbers, not "${text}".`);
}

/** What failed last time first; the rest in an order that each day mixes anew, so that in the end each has its turn. */
function sortFor(today: string, addresses: readonly string[], failing: ReadonlySet<string>): string[] {
  const rank = (url: string) =>
    (failing.has(url) ? '0' : '1') + createHash('sha256').update(`${today} ${url}`).digest('hex');
  return addresses
    .map((url) => ({ url, rank: rank(url) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ url }) => url);
}
