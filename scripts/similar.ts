import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { readDraft } from '../src/mdx/read-draft.ts';
import { fill } from '../src/model/words.ts';
import { createSimilarIndex } from '../src/model/similar/draft.ts';
import { createTopicSuggester } from '../src/model/similar/topics.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { identifyFile } from './lib/identify-file.ts';
import { readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { formatSimilar } from './lib/similar-report.ts';
import { contentDir } from './lib/settings.ts';

// npm run similar -- [--format json] FILE
await runCommand(async () => {
  const { file, isJson } = readOptions();
  const messages = messagesFor('en');
  const { catalogue } = await readContent(contentDir, quickReading(messages));
  const index = createSimilarIndex(catalogue);
  const draft = readDraft(readFileSync(file, 'utf8'), index.named);
  const own = identifyFile(file);
  const similar = index.find(draft, { own });
  const topics = createTopicSuggester(catalogue)(draft, own);
  if (isJson) console.log(JSON.stringify({ similar, topics }, null, 2));
  else {
    console.log(formatSimilar(similar, messages));
    if (topics.length) console.log(fill(messages.similar.topics, { topics: topics.map(({ id }) => id).join(', ') }));
  }
  return 0;
});

function readOptions(): { file: string; isJson: boolean } {
  const { values, positionals } = parseArgs({ options: { format: { type: 'string' } }, allowPositionals: true });
  const [file] = positionals;
  if (!file) throw new UsageFault('Say which draft: npm run similar -- draft.mdx');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageFault(`There is no file ${file}.`);
  if (values.format !== undefined && values.format !== 'json')
    throw new UsageFault(`There is no format "${values.format}": use json.`);
  return { file, isJson: values.format === 'json' };
}
