import { formatNumber } from '../../src/format/number.ts';
import type { Row } from './rows.ts';

/** Writes rows as a table for a terminal, and says below which bounds hold. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(({ what, entries, measured, budget = '', holds }) => [
    what,
    entries === undefined ? '' : formatNumber(entries),
    measured,
    budget,
    holds === undefined ? '' : holds ? 'holds' : 'FAILS',
  ]);
  const lines = [['what', 'entries', 'measured', 'at most', ''], ...cells];
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...table, '', formatVerdict(rows)].join('\n');
}

function formatVerdict(rows: readonly Row[]): string {
  const bound = rows.filter(({ holds }) => holds !== undefined);
  const failed = bound.filter(({ holds }) => !holds);
  const count = `${bound.length - failed.length} of ${bound.length} budgets hold`;
  const names = failed.map(({ what, entries }) => (entries ? `${what} at ${formatNumber(entries)}` : what));
  return failed.length ? `${count}; not: ${names.join('; ')}.` : `${count}.`;
}
