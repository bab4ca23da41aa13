import type { Repository } from '../git-repository.ts';

/** A file of a pull request, as GitHub lists it. */
export interface ChangedFile {
  sha: string;
  filename: string;
  previous_filename?: string;
  status: string;
}

const statuses: Record<string, string> = {
  A: 'added',
  M: 'modified',
  D: 'removed',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

/** The files that a branch changes against where it left `main`, as Git itself tells them. */
export function listChangedFiles({ git }: Repository, head: string): ChangedFile[] {
  const words = git('diff', '--raw', '-z', '-M', '--no-abbrev', `main...${head}`).toString().split('\0');
  const files: ChangedFile[] = [];
  while (words.length > 1) {
    const [, , before = '', after = '', letter = ''] = (words.shift() ?? '').split(' ');
    const status = statuses[letter.charAt(0)] ?? 'unchanged';
    const first = words.shift() ?? '';
    const renamed = status === 'renamed' || status === 'copied';
    files.push({
      sha: status === 'removed' ? before : after,
      filename: renamed ? (words.shift() ?? '') : first,
      ...(renamed && { previous_filename: first }),
      status,
    });
  }
  return files;
}
