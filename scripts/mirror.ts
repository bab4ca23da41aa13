import { parseArgs } from 'node:util';
import { runCommand } from './lib/command.ts';
import { mirrorSite } from './mirror/mirror-site.ts';

// npm run mirror -- [--themes]: the built site as a folder and a zip that work from disk, and with `--themes` a smaller zip
// for each theme. What is as it was is not made anew.
await runCommand(async () => {
  const { values } = parseArgs({ options: { themes: { type: 'boolean', default: false } } });
  return mirrorSite({ withThemes: values.themes });
});
