import { listPageEntries, findByKey, type Catalogue } from './catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from './entry.ts';
import { compareText } from './problem.ts';
import { remember } from './remember.ts';

/** What can happen to a page. */
export const changeTypes = ['new', 'corrected', 'followed-up', 'adopted', 'reviewed'] as const;

/** What happened to a page. */
export type ChangeType = (typeof changeTypes)[number];

/** Something that happened to a page. */
export interface Change {
  /** When the library learned of it: a day, or where no history tells, a month or a year as the record has it. */
  day: string;
  type: ChangeType;
  entry: PageEntry;
  /** The record that tells of it: a correction, a follow-up or a reuse record. */
  record?: Entry<'corrections'> | Entry<'follow-ups'> | Entry<'reuse'>;
}

/** A catalogue that also knows when its files came in, as far as a history tells. */
export interface DatedCatalogue extends Pick<Catalogue, 'find' | 'list'> {
  addedOn: (entry: Pick<AnyEntry, 'kind' | 'id'>) => string | undefined;
}

/**
 * Everything that happened to pages and has a day, newest first, then by page and type; made once for each catalogue.
 * Records count from the day on which they came in: who asks what is new since a day wants those of older things, too.
 */
export const listChanges: (catalogue: DatedCatalogue) => readonly Change[] = remember((catalogue: DatedCatalogue) =>
  [...listOfPages(catalogue), ...listOfRecords(catalogue)].sort(
    (a, b) =>
      compareText(b.day, a.day) ||
      compareText(`${a.entry.kind}/${a.entry.id}`, `${b.entry.kind}/${b.entry.id}`) ||
      changeTypes.indexOf(a.type) - changeTypes.indexOf(b.type) ||
      compareText(a.record?.id ?? '', b.record?.id ?? ''),
  ),
);

function listOfPages(catalogue: DatedCatalogue): Change[] {
  return listPageEntries(catalogue).flatMap((entry) => {
    const [added, reviewed] = [catalogue.addedOn(entry), entry.data.reviewed?.on];
    const changes: Change[] = [];
    if (added) changes.push({ day: added, type: 'new', entry });
    if (reviewed) changes.push({ day: reviewed, type: 'reviewed', entry });
    return changes;
  });
}

function listOfRecords(catalogue: DatedCatalogue): Change[] {
  const page = (key: string) => findByKey(catalogue, key) as PageEntry | undefined;
  const dayOf = (record: AnyEntry, told: string) => catalogue.addedOn(record) ?? told;
  const of = (entry: PageEntry | undefined, change: Omit<Change, 'entry'>): Change[] =>
    entry ? [{ ...change, entry }] : [];
  return [
    ...catalogue
      .list('corrections')
      .flatMap((record) => of(page(record.data.page), { day: record.data.on, type: 'corrected', record })),
    ...catalogue.list('follow-ups').flatMap((record) =>
      of(page(`case-studies/${record.data.case}`), {
        day: dayOf(record, record.data.on),
        type: 'followed-up',
        record,
      }),
    ),
    ...catalogue
      .list('reuse')
      .flatMap((record) =>
        of(page(record.data.practice), { day: dayOf(record, record.data.date), type: 'adopted', record }),
      ),
  ];
}
