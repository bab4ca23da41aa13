import { listPageEntries, findByKey, type Catalogue } from './catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from './entry.ts';
import { isPageKind } from './kinds.ts';
import { splitKey } from './links.ts';
import { compareText } from './problem.ts';
import { remember } from './remember.ts';

/** What can happen to a page. */
export const changeTypes = [
  'new',
  'withdrawn',
  'superseded',
  'corrected',
  'followed-up',
  'adopted',
  'moved',
  'reviewed',
] as const;

/** What happened to a page. */
export type ChangeType = (typeof changeTypes)[number];

/** Something that happened to a page. */
export interface Change {
  /** When the library learned of it: a day, or where no history tells, a month or a year as the record has it. */
  day: string;
  type: ChangeType;
  entry: PageEntry;
  /** The record that tells of it: a correction, a follow-up, a reuse record or a move. */
  record?: Entry<'corrections'> | Entry<'follow-ups'> | Entry<'reuse'> | Entry<'redirects'>;
}

/** A catalogue that also knows when its files came in, as far as a history tells. */
export interface DatedCatalogue extends Pick<Catalogue, 'find' | 'list'> {
  addedOn: (entry: Pick<AnyEntry, 'kind' | 'id'>) => string | undefined;
}

/**
 * Everything that happened to pages and has a day, newest first, then by page and type; made once for each catalogue.
 * Records count from the day on which they came in: who asks what is new since a day wants those of older things, too.
 * That a page was checked, withdrawn, superseded or moved has no file of its own, and so counts from the day that it states.
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
    const { reviewed, lifecycle } = entry.data;
    const changes: Change[] = [];
    const add = (type: ChangeType, day: string | undefined) => {
      if (day) changes.push({ day, type, entry });
    };
    add('new', catalogue.addedOn(entry));
    add('reviewed', reviewed?.on);
    if (lifecycle.state !== 'published') add(lifecycle.state, lifecycle.on);
    return changes;
  });
}

function listOfRecords(catalogue: DatedCatalogue): Change[] {
  const tell = (key: string, record: NonNullable<Change['record']>, told: Pick<Change, 'type' | 'day'>): Change[] => {
    const entry = isPageKind(splitKey(key).kind) ? (findByKey(catalogue, key) as PageEntry | undefined) : undefined;
    return entry ? [{ ...told, entry, record }] : [];
  };
  const came = (record: AnyEntry, told: string) => catalogue.addedOn(record) ?? told;
  return [
    ...catalogue
      .list('corrections')
      .flatMap((one) => tell(one.data.page, one, { day: came(one, one.data.on), type: 'corrected' })),
    ...catalogue
      .list('follow-ups')
      .flatMap((one) =>
        tell(`case-studies/${one.data.case}`, one, { day: came(one, one.data.on), type: 'followed-up' }),
      ),
    ...catalogue
      .list('reuse')
      .flatMap((one) => tell(one.data.practice, one, { day: came(one, one.data.date), type: 'adopted' })),
    ...catalogue
      .list('redirects')
      .flatMap((one) => (one.data.on ? tell(one.data.to, one, { day: one.data.on, type: 'moved' }) : [])),
  ];
}
