import { runGit } from './git.ts';

/** The day on which each file below a folder came into its history, by its path; nothing where no history tells. */
export function readAdded(folder: string): Record<string, string> {
  // A shallow copy would make the newest commit the beginning of everything.
  if (runGit(folder, ['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false') return {};
  const added: Record<string, string> = {};
  for (const commit of (runGit(folder, log)?.toString() ?? '').split('\u0001').slice(1)) {
    const [day = '', ...files] = commit.split('\u0000').map((one) => one.trim());
    // The newest comes first, so that what was deleted and came again has its first day.
    for (const path of files.filter(Boolean)) added[path] = day;
  }
  return added;
}

const log = [
  'log',
  '--no-merges',
  '--diff-filter=A',
  '--no-renames',
  '-z',
  '--relative',
  '--name-only',
  '--format=%x01%cs%x00',
  '--',
  '.',
];
