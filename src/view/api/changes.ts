import { listChanges, type Change } from '../../model/changes-list.ts';
import type { PageContext } from '../../page.ts';
import { addressOf } from './context.ts';

/** How many changes lie in the first file; older ones are found by their year. */
const newest = 500;

/** The newest changes and where those of each year lie, newest first. */
export function createChanges(context: PageContext): object {
  const all = listChanges(context.catalogue);
  const years = [...countYears(all)].map(([year, count]) => ({ year, count, href: `changes/${year}.json` }));
  return {
    asOf: context.today,
    count: all.length,
    isComplete: all.length <= newest,
    years,
    items: all.slice(0, newest).map((change) => describeChange(change, context)),
  };
}

/** The changes of a year, newest first. */
export const createYear = (year: string, context: PageContext): object => ({
  year,
  items: listChanges(context.catalogue)
    .filter(({ day }) => yearOf(day) === year)
    .map((change) => describeChange(change, context)),
});

/** The years in which something changed, newest first. */
export const listYears = ({ catalogue }: Pick<PageContext, 'catalogue'>): string[] => [
  ...countYears(listChanges(catalogue)).keys(),
];

const yearOf = (day: string) => day.slice(0, 4);

function countYears(changes: readonly Change[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { day } of changes) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  return counts;
}

function describeChange({ day, type, entry, record }: Change, context: PageContext): object {
  const { kind, id, data } = entry;
  const told = record && {
    record: `${record.kind}/${record.id}`,
    on: record.kind === 'reuse' ? record.data.date : record.data.on,
    ...('verdict' in record.data && { verdict: record.data.verdict }),
    ...('authority' in record.data && { authority: record.data.authority }),
  };
  return { day, type, kind, id, title: data.title, url: addressOf(entry, context), ...told };
}
