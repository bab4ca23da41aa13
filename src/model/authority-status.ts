import type { AnyEntry, Entry } from './entry.ts';

type Authority = Entry<'authorities'>['data'];

/**
 * What an authority is on a day. The register may name days that are still to come: until then a new body is a shadow and
 * an old one goes on. Where a date does not tell (none, or only its year), what the register says holds.
 */
export function statusOn(
  { status, established, abolished }: Pick<Authority, 'status' | 'established' | 'abolished'>,
  day: string,
): Authority['status'] {
  if (abolished && isBefore(abolished, day)) return 'abolished';
  if (established && isBefore(day, established)) return 'shadow';
  if (abolished && isWhole(abolished) && status === 'abolished') return 'current';
  if (established && isWhole(established) && status === 'shadow') return 'current';
  return status;
}

/** Entries as they are on a day: authorities that have begun or ended by then say so, all else stays as it is. */
export function settleStatus(entries: readonly AnyEntry[], day: string): AnyEntry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'authorities') return entry;
    const status = statusOn(entry.data, day);
    return status === entry.data.status ? entry : { ...entry, data: { ...entry.data, status } };
  });
}

/** Whether an authority is there now and its end is known. */
export function isEnding({ status, abolished }: Authority): boolean {
  return status === 'current' && abolished !== undefined;
}

const isWhole = (date: string) => date.length === '2027-04-01'.length;

/** Whether a date, as far as both are known, lies before another. */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
