import { findByKey, listPageEntries, type Catalogue } from './catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from './entry.ts';
import type { Insights } from './insights.ts';
import { subjectOf } from './instance.ts';
import type { Kind } from './kinds.ts';
import { hostOf } from './owners.ts';
import { createSimilarIndex } from './similar/draft.ts';

/** What a library can lack, in the order in which a reader suffers from it. */
export const gapKinds = [
  'reviewOverdue',
  'sourceGone',
  'unsourced',
  'sourceDoubtful',
  'noFollowUp',
  'noBaseline',
  'sectionThin',
  'duplicate',
  'topicWithoutCase',
  'standardWithoutAdopter',
  'orphan',
  'regionMissing',
  'typeMissing',
] as const;

/** One kind of gap. */
export type GapKind = (typeof gapKinds)[number];

/** One gap: the entry it is about, or a word where it is about none, and what is meant on the page. */
export interface Gap {
  gap: GapKind;
  kind?: Kind;
  id: string;
  detail?: string;
}

/** What gaps are found in: all entries, what is computed from them, and the day of the question. */
export interface GapBasis {
  catalogue: Catalogue;
  insights: Insights;
  today: string;
  /** Addresses of sources that no longer answer; none where nobody has looked. */
  gone?: ReadonlyMap<string, string>;
}

const thinWords = 20;

/** Everything the library lacks, pages that are looked after no more left out, in the order of `gapKinds`, then of ids. */
export function listGaps(basis: GapBasis): Gap[] {
  const found = [
    ...listTopicGaps(basis),
    ...listStandardGaps(basis),
    ...listPlaceGaps(basis),
    ...listPageEntries(basis.catalogue)
      .filter(isLive)
      .flatMap((entry) => listPageGaps(entry, basis)),
    ...listRecordGaps(basis),
    ...listCaseGaps(basis),
    ...listDuplicates(basis),
  ];
  return gapKinds.flatMap((kind) => found.filter(({ gap }) => gap === kind));
}

/** How many gaps of each kind there are. */
export function countGaps(gaps: readonly Gap[]): Record<GapKind, number> {
  const counts = Object.fromEntries(gapKinds.map((kind) => [kind, 0])) as Record<GapKind, number>;
  for (const { gap } of gaps) counts[gap] += 1;
  return counts;
}

function listTopicGaps({ catalogue }: GapBasis): Gap[] {
  const named = new Set(catalogue.list('case-studies').flatMap(({ data }) => data.topics));
  return catalogue
    .list('topics')
    .filter(({ id, data }) => data.kind === 'topic' && !named.has(id))
    .map(({ id }) => ({ gap: 'topicWithoutCase', kind: 'topics', id }));
}

function listStandardGaps({ catalogue, insights }: GapBasis): Gap[] {
  const followed = new Set(
    catalogue.list('case-studies').flatMap(({ data }) => data.implements.map(({ standard }) => standard)),
  );
  return catalogue
    .list('standards')
    .filter((entry) => isLive(entry) && !followed.has(entry.id) && insights.adoptionsOf(entry as AnyEntry).length === 0)
    .map(({ id }) => ({ gap: 'standardWithoutAdopter', kind: 'standards', id }));
}

function listPlaceGaps({ catalogue }: GapBasis): Gap[] {
  const current = catalogue.list('authorities').filter(({ data }) => data.status === 'current');
  const shared = new Set(catalogue.list('case-studies').flatMap(({ data }) => data.authorities.map(({ id }) => id)));
  const active = catalogue.list('authorities').filter(({ id }) => shared.has(id));
  const missing = (field: 'region' | 'type') => {
    const covered = new Set<string>(active.map(({ data }) => data[field]));
    return [...new Set<string>(current.map(({ data }) => data[field]))].filter((one) => !covered.has(one)).sort();
  };
  return [
    ...missing('region').map((id): Gap => ({ gap: 'regionMissing', id })),
    ...missing('type').map((id): Gap => ({ gap: 'typeMissing', id })),
  ];
}

function listPageGaps(entry: PageEntry, { catalogue, today, gone }: GapBasis): Gap[] {
  const { kind, id, data, outline } = entry;
  const gap = (name: GapKind, detail?: string): Gap => ({ gap: name, kind, id, ...(detail && { detail }) });
  const mentions = catalogue.backlinks(kind, id).some(({ from }) => !besidePages.has(from.kind));
  return [
    ...(data.reviewBy && data.reviewBy < today ? [gap('reviewOverdue', data.reviewBy)] : []),
    ...data.sources.flatMap(({ url }) => (url && gone?.has(url) ? [gap('sourceGone', url)] : [])),
    ...(needsSources(entry) && !data.sources.length ? [gap('unsourced')] : []),
    ...(mentions ? [] : [gap('orphan')]),
    ...(outline?.headings ?? [])
      .filter(({ depth, words }, index, all) => depth === 2 && words < thinWords && !hasParts(all, index))
      .map(({ text }) => gap('sectionThin', text)),
    ...listDoubtful(entry).map((url) => gap('sourceDoubtful', url)),
  ];
}

/** Whether a page is neither withdrawn nor superseded: those are looked after no more. */
export const isLive = ({ data }: Pick<PageEntry, 'data'>): boolean => data.lifecycle.state === 'published';

// A guide may be advice, and a call is what its authorities say of themselves.
const needsSources = ({ kind }: PageEntry) => kind === 'case-studies' || kind === 'standards';

// What names a page without sending readers there.
const besidePages = new Set<Kind>(['coverage', 'corrections', 'peers']);

const hasParts = (headings: readonly { depth: number }[], index: number) => (headings[index + 1]?.depth ?? 0) > 2;

// Addresses that copies, previews and machines have, and that are gone when those are.
const doubtful =
  /(^|\.)(azurewebsites\.net|herokuapp\.com|netlify\.app|vercel\.app|readthedocs\.build)$|^(staging|preview|test|dev|beta|mta-sts)\./;

// A page that old, on a host that never learned to encrypt, is seldom looked after.
const oldDate = '2016';

/** The addresses of sources that look dead and that the text cites but once: what rests on them may fall. */
function listDoubtful({ data, outline }: PageEntry): string[] {
  const uses = new Map<string, number>();
  for (const { id } of outline?.citations ?? []) uses.set(id, (uses.get(id) ?? 0) + 1);
  return data.sources.flatMap(({ id, url, date = '' }) => {
    if (!url || (uses.get(id) ?? 0) > 1) return [];
    const isOld = url.startsWith('http:') && date < oldDate;
    return doubtful.test(hostOf(url)) || isOld ? [url] : [];
  });
}

/** Records have a source of their own, in a file of their own. */
function listRecordGaps({ catalogue, gone }: GapBasis): Gap[] {
  const { list } = catalogue;
  return [...list('reuse'), ...list('follow-ups'), ...list('corrections')].flatMap((record): Gap[] => {
    const { kind, id } = record;
    const { source } = record.data;
    const page = findByKey(catalogue, subjectOf(record) ?? '') as PageEntry | undefined;
    if (source === undefined || !gone?.has(source) || !page || !isLive(page)) return [];
    return [{ gap: 'sourceGone', kind, id, detail: source }];
  });
}

function listCaseGaps({ catalogue, insights, today }: GapBasis): Gap[] {
  return listLiveStudies(catalogue).flatMap((entry) => {
    const { id, data } = entry;
    const open = data.claims.filter(({ baseline }) => baseline === undefined);
    return [
      ...(isUnfollowed(entry, insights, today)
        ? [{ gap: 'noFollowUp' as const, kind: 'case-studies' as const, id }]
        : []),
      ...open.map((claim): Gap => ({ gap: 'noBaseline', kind: 'case-studies', id, detail: claim.statement })),
    ];
  });
}

/** Whether a year has passed since a case study's work, and nobody has said what became of it. */
export function isUnfollowed(
  entry: Entry<'case-studies'>,
  { followUpsOf }: Pick<Insights, 'followUpsOf'>,
  today: string,
): boolean {
  if (followUpsOf(entry).length) return false;
  const { started, ended } = entry.data;
  const last = ended ?? started;
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return last !== undefined && last < yearAgo.slice(0, last.length);
}

const listLiveStudies = (catalogue: Catalogue) => catalogue.list('case-studies').filter(isLive);

function listDuplicates({ catalogue }: GapBasis): Gap[] {
  const index = createSimilarIndex(catalogue);
  const live = new Map(listLiveStudies(catalogue).map((entry) => [entry.id, entry]));
  return [...live.values()].flatMap((entry) => {
    // Each pair once, told at the later id.
    return index
      .findSame(entry as PageEntry)
      .filter(({ kind, id }) => kind === 'case-studies' && live.has(id) && id < entry.id)
      .map((one): Gap => ({ gap: 'duplicate', kind: 'case-studies', id: entry.id, detail: one.id }));
  });
}
