import { execFileSync } from 'node:child_process';
import { buildDate } from './build-date.ts';

/** The day as of which the site is built: `BUILD_DATE`, else that of the newest commit, else today. */
export const today: string = buildDate ?? readCommitDay() ?? new Date().toISOString().slice(0, 10);

function readCommitDay(): string | undefined {
  try {
    const day = execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8', stdio: 'pipe' }).trim();
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
  } catch {
    return undefined; // a copy without its history, or a machine without Git
  }
}
