import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';
import { countGaps, gapKinds, listGaps } from './gaps.ts';
import { createInsights } from './insights.ts';
import type { Kind } from './kinds.ts';

const today = '2026-11-22';
const place = { line: 1, column: 1 };
const lifecycle = { state: 'published' };

interface Parts {
  data?: object;
  words?: number;
  links?: string[];
  cited?: string[];
}

function create(kind: Kind, id: string, { data = {}, words = 50, links = [], cited = [] }: Parts = {}): AnyEntry {
  const outline = {
    headings: [{ depth: 2, text: 'Problem', slug: 'problem', place, words }],
    links: links.map((url) => ({ url, text: url, place })),
    pictures: [],
    citations: cited.map((source) => ({ id: source, place })),
    contacts: [],
    passages: [`This is about ${id}.`],
    unwritten: [],
    words: 50,
  };
  const common = {
    title: id,
    summary: id,
    topics: [],
    sources: [],
    authorities: [],
    implements: [],
    claims: [],
    lifecycle,
  };
  return {
    kind,
    id,
    file: id,
    data: { ...common, steps: [], requirements: [], ...data },
    outline,
  } as unknown as AnyEntry;
}

const topic = (id: string) =>
  create('topics', id, { data: { kind: 'topic', prefLabel: id, altLabels: [], related: [] } });
const council = (id: string, region: string, type: string) =>
  create('authorities', id, {
    data: {
      officialName: id,
      shortName: id,
      altNames: [],
      successors: [],
      status: 'current',
      region,
      type,
      nation: 'England',
      tier: 'single',
    },
  });

function find(entries: AnyEntry[], gone = new Map<string, string>()) {
  const catalogue = createCatalogue(entries);
  return listGaps({ catalogue, insights: createInsights(catalogue), today, gone });
}
const names = (entries: AnyEntry[]) =>
  find(entries).map(({ gap, id, detail }) => [gap, id, ...(detail ? [detail] : [])]);

test('a library without entries lacks nothing but what the register names', () => {
  expect(find([])).toEqual([]);
  expect(names([topic('maps'), council('leeds', 'North', 'unitary')])).toEqual([
    ['topicWithoutCase', 'maps'],
    ['regionMissing', 'North'],
    ['typeMissing', 'unitary'],
  ]);
});

const claim = (id: string, baseline?: object) => ({
  id,
  statement: `Of ${id}`,
  unit: 'calls',
  period: '2024',
  measuredBy: 'authority',
  ...(baseline && { baseline }),
});

test('each kind of gap is found, the worst for readers first, and nothing that is there', () => {
  const study = create('case-studies', 'bins', {
    words: 5,
    cited: ['old', 'new', 'new'],
    data: {
      topics: ['maps'],
      authorities: [{ id: 'leeds', role: 'lead' }],
      started: '2024-05',
      reviewBy: '2026-11-21',
      claims: [claim('open'), claim('closed', { value: 1, period: '2020' })],
      sources: [
        { id: 'old', title: 'Old', publisher: 'X', url: 'https://copy.azurewebsites.net/a' },
        { id: 'new', title: 'New', publisher: 'X', url: 'https://staging.example.org/a' },
      ],
    },
  });
  const entries = [
    topic('maps'),
    council('leeds', 'North', 'unitary'),
    study,
    create('standards', 'tidy', { links: ['../case-studies/none.mdx'] }),
    create('guides', 'how', { links: ['../standards/tidy.mdx'], data: { reviewBy: today } }),
  ];
  expect(names(entries)).toEqual([
    ['reviewOverdue', 'bins', '2026-11-21'],
    ['unsourced', 'tidy'],
    ['sourceDoubtful', 'bins', 'https://copy.azurewebsites.net/a'],
    ['noFollowUp', 'bins'],
    ['noBaseline', 'bins', 'Of open'],
    ['sectionThin', 'bins', 'Problem'],
    ['standardWithoutAdopter', 'tidy'],
    ['orphan', 'bins'],
    ['orphan', 'how'],
  ]);
});

test('a source that no longer answers is told of the page or the record whose file names it', () => {
  const source = 'https://example.org/gone';
  const page = create('guides', 'how', { data: { sources: [{ id: 'a', url: source }, { id: 'b', url: `${source}/not` }, { id: 'paper' }] } }); // prettier-ignore
  const record = create('reuse', 'leeds--tidy--2020', { data: { practice: 'standards/tidy', authority: 'leeds', verdict: 'adopted', date: '2020', source } }); // prettier-ignore
  const correction = create('corrections', 'how--2020-01-02', { data: { page: 'guides/how', kind: 'correction', on: '2020-01-02', source } }); // prettier-ignore
  const entries = [page, record, correction, create('standards', 'tidy'), council('leeds', 'North', 'unitary')];
  const gone = find(entries, new Map([[source, '2026-10-01']])).filter(({ gap }) => gap === 'sourceGone');
  expect(gone).toEqual([
    { gap: 'sourceGone', kind: 'guides', id: 'how', detail: source },
    { gap: 'sourceGone', kind: 'reuse', id: 'leeds--tidy--2020', detail: source },
    { gap: 'sourceGone', kind: 'corrections', id: 'how--2020-01-02', detail: source },
  ]);
  expect(find(entries).filter(({ gap }) => gap === 'sourceGone')).toEqual([]);
});

test('work of less than a year, or with a follow-up, is not called unfollowed', () => {
  const fresh = create('case-studies', 'fresh', { data: { started: '2026-01' } });
  const told = create('case-studies', 'told', { data: { started: '2019' } });
  const followUp = create('follow-ups', 'told--2021', {
    data: { case: 'told', on: '2021', verdict: 'partly', claims: [] },
  });
  expect(find([fresh, told, followUp]).filter(({ gap }) => gap === 'noFollowUp')).toEqual([]);
  expect(
    find([told])
      .filter(({ gap }) => gap === 'noFollowUp')
      .map(({ id }) => id),
  ).toEqual(['told']);
});

test('every kind is counted, also with nothing in it', () => {
  const counts = countGaps(find([topic('maps')]));
  expect(Object.keys(counts)).toEqual([...gapKinds]);
  expect(counts.topicWithoutCase).toBe(1);
  expect(counts.orphan).toBe(0);
});

test('a correction of a page sends nobody there: it is still an orphan', () => {
  const correction = create('corrections', 'guides--how--2026-01-02', { data: { page: 'guides/how', kind: 'reply' } });
  const other = create('guides', 'other', {
    data: { steps: [{ question: '', why: '', do: '', links: ['guides/how'] }] },
  });
  expect(names([create('guides', 'how'), correction])).toEqual([['orphan', 'how']]);
  expect(names([create('guides', 'how'), correction, other])).toEqual([['orphan', 'other']]);
});

test.each(['withdrawn', 'superseded'])('what is %s lacks nothing, and neither do its records', (state) => {
  const source = 'https://staging.example.org/gone';
  const ended = (kind: Kind, id: string, data: object) =>
    create(kind, id, { words: 5, data: { ...data, lifecycle: { state } } });
  const record = create('reuse', 'leeds--tidy--2020', { data: { practice: 'standards/tidy', authority: 'leeds', verdict: 'stopped', date: '2020', source } }); // prettier-ignore
  const entries = [
    record,
    council('leeds', 'North', 'unitary'),
    ended('standards', 'tidy', {}),
    ended('guides', 'how', { reviewBy: '2020-01-01', sources: [{ id: 'a', url: source }] }),
    ended('case-studies', 'bins', {
      started: '2019',
      authorities: [{ id: 'leeds', role: 'lead' }],
      claims: [claim('open')],
    }),
  ];
  expect(find(entries, new Map([[source, '2026-10-01']]))).toEqual([]);
});

test('two pages of the same work are told until one of them is superseded', () => {
  const passages = [
    'The bin lorries of Leeds follow 412 routes which a program of 1999 plans anew each night, and drivers print them.',
    'Since March 2021 a tablet in each cab shows the next street, what was missed there, and who asked for help.',
  ];
  const told = (state: string) => {
    const entries = ['bins', 'lorries'].map((id) => {
      const entry = create('case-studies', id, { data: id === 'bins' ? { lifecycle: { state } } : {} });
      return { ...entry, outline: { ...entry.outline, passages } } as AnyEntry;
    });
    return find(entries).filter(({ gap }) => gap === 'duplicate');
  };
  expect(told('published')).toEqual([{ gap: 'duplicate', kind: 'case-studies', id: 'lorries', detail: 'bins' }]);
  expect(told('superseded')).toEqual([]);
});
