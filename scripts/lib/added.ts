import { listCommits } from './git.ts';

/** The day on which each file below a folder came into its history, by its path; nothing where no history tells. */
export function readAdded(folder: string): Record<string, string> {
  const added: Record<string, string> = {};
  // The newest comes first, so that what was deleted and came again has its first day.
  for (const { head, files } of listCommits(folder, '%cs', ['--diff-filter=A', '--no-renames']))
    for (const path of files) added[path] = head;
  return added;
}
