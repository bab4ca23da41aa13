import { existsSync, readFileSync } from 'node:fs';
import { findGone, parseLinkReport } from '../../src/model/link-report.ts';

/** The addresses that `npm run links` found gone, each with its first day; none without a report, undefined where it can't be read. */
export function readGone(file: string): ReadonlyMap<string, string> | undefined {
  if (!existsSync(file)) return new Map();
  const report = parseLinkReport(readFileSync(file, 'utf8'));
  return report && findGone(report);
}
