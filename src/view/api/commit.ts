import { runGit } from '../../../scripts/lib/git.ts';

/** The commit that the site is built from; null in a copy without its history, or on a machine without Git. */
export const readCommit = (): string | null => runGit(process.cwd(), ['rev-parse', 'HEAD'])?.toString().trim() ?? null;
