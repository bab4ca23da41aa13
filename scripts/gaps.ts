import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { countGaps, gapKinds, listGaps } from '../src/model/gaps.ts';
import { createInsights } from '../src/model/insights.ts';
import { today } from '../src/today.ts';
import { runCommand } from './lib/command.ts';
import { readContent } from './lib/read-content.ts';
import { readGone } from './lib/read-gone.ts';
import { quickReading } from './lib/readings.ts';
import { contentDir, linksFile, root } from './lib/settings.ts';

interface Record {
  date: string;
  counts: ReturnType<typeof countGaps>;
}

const history = join(root, 'docs/gap-history.json');

// npm run gaps -- [--write]: what the library lacks, in numbers; `--write` adds them to the history
await runCommand(async () => {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const messages = messagesFor('en');
  const { catalogue } = await readContent(contentDir, quickReading(messages));
  const gone = readGone(linksFile) ?? new Map<string, string>();
  const counts = countGaps(listGaps({ catalogue, insights: createInsights(catalogue), today, gone }));
  for (const kind of gapKinds) console.log(`${String(counts[kind]).padStart(5)}  ${messages.gaps.kinds[kind]}`);
  if (values.write) writeHistory({ date: today, counts });
  return 0;
});

/** Adds a record; a second one of the same day takes the place of the first. */
function writeHistory(record: Record): void {
  const past = JSON.parse(readFileSync(history, 'utf8')) as Record[];
  const kept = past.filter(({ date }) => date !== record.date);
  writeFileSync(history, `${JSON.stringify([...kept, record], null, 2)}\n`);
}
