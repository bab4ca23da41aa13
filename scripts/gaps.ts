import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { parseGapRecords, type GapRecord } from '../src/model/gap-records.ts';
import { countGaps, gapKinds, listGaps } from '../src/model/gaps.ts';
import { createInsights } from '../src/model/insights.ts';
import { today } from '../src/today.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { readContent } from './lib/read-content.ts';
import { readGone } from './lib/read-gone.ts';
import { readKept } from './lib/read-kept.ts';
import { quickReading } from './lib/readings.ts';
import { contentDir, gapsFile, linksFile, showPath } from './lib/settings.ts';

// npm run gaps -- [--write]: what the library lacks, in numbers; `--write` adds them to the history
await runCommand(async () => {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const messages = messagesFor('en');
  const { catalogue } = await readContent(contentDir, quickReading(messages));
  const gone = readGone(linksFile) ?? refuse(linksFile);
  const counts = countGaps(listGaps({ catalogue, insights: createInsights(catalogue), today, gone }));
  for (const kind of gapKinds) console.log(`${String(counts[kind]).padStart(5)}  ${messages.gaps.kinds[kind]}`);
  if (values.write) writeHistory({ date: today, counts });
  return 0;
});

/** Adds a record; a second one of the same day takes the place of the first. */
function writeHistory(record: GapRecord): void {
  const past = readKept(gapsFile, parseGapRecords, []) ?? refuse(gapsFile);
  const kept = past.filter(({ date }) => date !== record.date);
  mkdirSync(dirname(gapsFile), { recursive: true });
  writeFileSync(gapsFile, `${JSON.stringify([...kept, record], null, 2)}\n`);
}

function refuse(file: string): never {
  throw new UsageFault(`${showPath(file)} can't be read. Restore it with Git, or delete it. Nothing was written.`);
}
