import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fixFile, type Fixed, type Fixing } from '../src/mdx/fix-file.ts';
import { createTopicFinder } from '../src/mdx/fix-topics.ts';
import { decodeText } from '../src/mdx/text.ts';
import { messagesFor } from '../src/messages/index.ts';
import { kinds, type Kind } from '../src/model/kinds.ts';
import { readPath } from '../src/model/paths.ts';
import { fill } from '../src/model/words.ts';
import { runCommand } from './lib/command.ts';
import { formatDiff, formatFixed } from './lib/fix-report.ts';
import { listSources, readSources } from './lib/read-content.ts';
import { start } from './lib/read-file.ts';
import { bothReadings } from './lib/readings.ts';
import { contentDir, showPath } from './lib/settings.ts';
import { listWanted } from './lib/wanted.ts';

const messages = messagesFor('en');

// npm run fix -- [--dry-run] [path ...]
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const isDry = values['dry-run'];
  const fixing = await createFixing();
  const counts = { files: 0, mended: 0, left: 0 };
  for (const { file, kind, bytes } of listFixable(positionals)) {
    const before = bytes.toString('utf8');
    const fixed = fixBytes(kind, bytes, fixing);
    for (const line of formatFixed(showPath(file), fixed, messages)) console.log(line);
    counts.files += 1;
    counts.left += fixed.left ? 1 : 0;
    if (fixed.left || fixed.text === before) continue;
    counts.mended += 1;
    if (isDry) for (const line of formatDiff(before, fixed.text, messages)) console.log(line);
    else writeFileSync(file, fixed.text);
  }
  console.log(fill(isDry ? messages.fix.dryRun : messages.fix.counts, counts));
  return counts.left ? 1 : 0;
});

async function createFixing(): Promise<Fixing> {
  const lists = listSources(contentDir).filter(({ path }) => path === kinds.topics.list.file);
  const { catalogue } = await readSources(lists, bothReadings(messages), showPath);
  return { readings: bothReadings(messages), findTopics: createTopicFinder(catalogue.list('topics')) };
}

/** The pages and records among the wanted files; lists and pictures are nothing to mend. */
function* listFixable(paths: readonly string[]): Generator<{ file: string; kind: Kind; bytes: Buffer }> {
  const sources = new Map(listSources(contentDir).map((source) => [join(contentDir, source.path), source]));
  for (const file of listWanted([...sources.keys()], paths)) {
    const source = sources.get(file);
    if (!source || source.isLink) continue;
    const what = readPath(source.path);
    if ('role' in what && what.role === 'entry') yield { file, kind: what.kind, bytes: source.read() };
  }
}

function fixBytes(kind: Kind, bytes: Buffer, fixing: Fixing): Fixed {
  const { findings } = decodeText(bytes);
  if (findings.length) return { text: '', changes: [], doubts: [], left: { findings, locate: start } };
  return fixFile(kind, bytes.toString('utf8'), fixing);
}
