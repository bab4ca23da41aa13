import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { createAnswerCache } from './lib/answer-cache.ts';
import { runCommand } from './lib/command.ts';
import { createGitHub } from './lib/github.ts';
import { readAccess } from './lib/github-settings.ts';
import { readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { readRepositoryName } from './lib/repository-name.ts';
import { contentDir, dayOfRun, root, showPath, snapshotFile } from './lib/settings.ts';
import { syncSnapshot } from './lib/sync-snapshot.ts';

// Each takes up to six requests; without a token GitHub answers 60 an hour.
const most = { withToken: 100, without: 8 };

// npm run sync -- [<owner/repo>]: notes what is being written, for the page "In progress"
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const repository = readRepositoryName(positionals, process.env, 'npm run sync -- <owner/repo>');
  const access = readAccess(process.env);
  const messages = messagesFor('en');
  const { catalogue } = await readContent(contentDir, quickReading(messages));
  const cache = createAnswerCache(process.env['GITHUB_CACHE'] ?? join(root, '.cache/github'));
  const { count, left, notes } = await syncSnapshot(snapshotFile, {
    source: createGitHub({ ...repository, ...access, cache }),
    ...{ catalogue, messages },
    taken: dayOfRun,
    most: access.token ? most.withToken : most.without,
  });
  cache.prune();
  for (const note of notes) console.error(note);
  console.log(`${showPath(snapshotFile)} is written: ${count} ${count === 1 ? 'thing' : 'things'} in progress.`);
  if (left)
    console.log(`Left for the next run: ${left}.${access.token ? '' : ' With GITHUB_TOKEN more is read at once.'}`);
  return 0;
});
