import { expect, test } from 'vitest';
import { readBoth } from '../../tests/support/case-study.ts';
import { siteConfig } from '../config.ts';
import { messagesFor } from '../messages/index.ts';
import { createCatalogue } from '../model/catalogue.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import { createInsights } from '../model/insights.ts';
import type { Kind } from '../model/kinds.ts';
import { fill } from '../model/words.ts';
import type { PageContext } from '../page.ts';
import { createUrls } from '../urls.ts';
import { chooseCases, createBrief, type Brief } from './brief.ts';
import { readSaid } from './pieces.ts';

const [{ outline, html = '' }] = readBoth('## What did not work\n\n- Nobody was asked.\n- Never mind.\n');

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: id, data, outline }) as unknown as AnyEntry;
const common = { summary: 'S. T.', lang: 'en', lifecycle: { state: 'published' }, topics: ['waste'], sources: [] };
const topic = (id: string, data: object = {}) =>
  create('topics', id, {
    kind: 'topic',
    prefLabel: id,
    altLabels: [],
    related: [],
    definition: `About ${id}.`,
    ...data,
  });
const study = (id: string, data: object = {}) =>
  create('case-studies', id, {
    ...{ ...common, title: `Title ${id}`, authorities: [{ id: 'leeds', role: 'lead' }], stage: 'live' },
    ...{ outcome: 'achieved', costs: [], claims: [], implements: [], contact: { role: `Team ${id}` }, ...data },
  });
const standard = (id: string, force: string, data: object = {}) =>
  create('standards', id, {
    ...{ ...common, title: `Title ${id}`, steward: 'X', status: 'current', requirements: [] },
    ...{
      appliesTo: [
        { nation: 'England', force, types: [] },
        { nation: 'Wales', force: 'not-known', types: [] },
      ],
      ...data,
    },
  });
const leeds = create('authorities', 'leeds', { officialName: 'Leeds City Council', shortName: 'Leeds' });
const claim = {
  ...{ id: 'a', kind: 'saving', statement: 'Fewer calls.', value: 80, unit: 'calls', period: '2020', source: 'report' },
  ...{ measuredBy: 'supplier', baseline: { value: 120, period: '2019' } },
};
const source = { id: 'report', title: 'Report', publisher: 'The Council', date: '2021', url: 'https://a.example' };

function brief(entries: AnyEntry[], id = 'waste'): Brief {
  const catalogue = createCatalogue([leeds, ...entries]);
  const context = {
    ...{ m: messagesFor('en'), t: fill, lang: 'en', today: '2026-06-01', urls: createUrls('/', 'en', 'en') },
    catalogue: { ...catalogue, insights: createInsights(catalogue), htmlOf: () => html },
  } as unknown as PageContext;
  return createBrief(catalogue.find('topics', id) as Entry<'topics'>, context);
}

const partsOf = (made: Brief, id: string) =>
  (made.sections.find((one) => one.id === id)?.parts ?? []).map(({ text, note }) =>
    [text, readSaid(note ?? '')].filter(Boolean).join(' '),
  );

test('it says what is known in one line, and tells of each case in place, years, outcome, evidence, cost and a figure', () => {
  const full = {
    ...{ started: '2018-07', ended: '2020', claims: [claim], sources: [source] },
    costs: [{ amount: 5000, currency: 'GBP', year: 2019, what: 'All', kind: 'spent', source: 'report' }],
  };
  const made = brief([
    topic('waste'),
    study('a', full),
    study('b', { outcome: 'not-achieved' }),
    standard('s', 'statutory'),
  ]);
  expect(made.know).toBe('Case studies: 2. Achieved their aim: 1. Did not: 1. Best evidence: 1 of 5. Standards: 1.');
  expect(made.cases.map(({ title, facts, figure }) => [title, facts, figure])).toEqual([
    [
      'Title a',
      'Leeds · 2018 – 2020 · Achieved its aim · evidence 1 of 5 · cost: £5,000 (spent, 2019)',
      '80 calls: Fewer calls. (from 120 calls (2019); source: The Council, 2021; measured by the supplier)',
    ],
    ['Title b', 'Leeds · Did not achieve its aim · evidence 1 of 5 · cost: not known', ''],
  ]);
  expect(partsOf(made, 'didNotWork')).toEqual(['Leeds: Nobody was asked.', 'Leeds: Nobody was asked.']);
  expect(partsOf(made, 'apply')).toEqual(['Title s Required by law (England); Not known: check (Wales)']);
  expect(partsOf(made, 'ask')).toEqual(['Team a, Leeds City Council', 'Team b, Leeds City Council']);
  expect(made.address).toBe(`More, with all sources: ${siteConfig.url}/topics/waste/`);
  expect(made.made).toBe('Shared Practice, 1 June 2026');
});

test('one that failed or was stopped is always among the cases told of', () => {
  const many = Array.from({ length: 9 }, (_, index) => study(`s${index}`)) as Entry<'case-studies'>[];
  const failed = study('z', { stage: 'stopped' }) as Entry<'case-studies'>;
  expect(chooseCases([...many, failed]).map(({ id }) => id)).toEqual(['s0', 's1', 's2', 'z']);
  expect(chooseCases([failed, ...many]).map(({ id }) => id)).toEqual(['z', 's0', 's1', 's2']);
  expect(chooseCases(many)).toHaveLength(4);
});

test('standards come by how much they bind; those that nobody has to follow any more are left out', () => {
  const made = brief([
    topic('waste'), standard('a', 'voluntary'), standard('b', 'statutory'),
    standard('c', 'statutory', { status: 'withdrawn' }), standard('d', 'mandated', { lifecycle: { state: 'superseded' } }),
  ]); // prettier-ignore
  expect(partsOf(made, 'apply').map((text) => text.slice(0, 7))).toEqual(['Title b', 'Title a']);
});

test('long texts make it hold less, and none is cut', () => {
  const countItems = ({ cases, sections }: Brief) =>
    sections.reduce((sum, { parts }) => sum + parts.length, cases.length);
  const write = (words: number, word: string) => Array.from({ length: words }, () => word).join(' ');
  const createLong = (word: string) => {
    const claims = [{ ...claim, statement: write(37, word) }];
    const long = { title: write(13, word), claims, sources: [source], contact: { role: write(19, word) } };
    const studies = ['a', 'b', 'c', 'd', 'e'].map((id) => study(id, { ...long, title: `${id} ${long.title}` }));
    const failed = study('f', { ...long, title: 'Title f', outcome: 'not-achieved' });
    const standards = ['s', 't', 'u', 'v', 'w'].map((id) =>
      standard(id, 'statutory', { title: `${id} ${long.title}` }),
    );
    return brief([
      topic('waste', { prefLabel: write(9, word), definition: write(60, word) }),
      ...studies,
      failed,
      ...standards,
    ]);
  };
  const [short, long] = [createLong('a'), createLong('Wwwwwww')];
  expect(countItems(long)).toBeLessThan(countItems(short));
  expect(long.definition).toBe(write(60, 'Wwwwwww'));
  expect(long.cases.map(({ title }) => title)).toContain('Title f');
  expect(long.cases.length).toBeGreaterThan(1);
  for (const { figure } of long.cases) expect(figure).toContain(`${write(37, 'Wwwwwww')} (from`);
});

test('an empty topic says what is missing, what is near it, and where to ask', () => {
  const made = brief(
    [topic('empty', { related: ['waste', 'gone', 'other'] }), topic('waste'), topic('other'), study('a')],
    'empty',
  );
  expect(made.know).toMatch(/^Nobody has shared work on this topic here yet/);
  expect(made.cases).toEqual([]);
  expect(partsOf(made, 'near')).toEqual(['waste Case studies: 1.']);
  expect(partsOf(made, 'where')[0]).toMatch(/^Ask who has done it \S+/);
});

test('a topic with standards but without a case study says so, and where to ask', () => {
  const made = brief([topic('waste'), standard('a', 'statutory')]);
  expect(made.know).toBe('No case study yet. Standards: 1.');
  expect(made.sections.map(({ id }) => id)).toEqual(['apply', 'where']);
});

test('work that no authority led is named by those who took part, and without any by its title', () => {
  const failed = { outcome: 'not-achieved' };
  const made = brief([
    topic('waste'),
    study('a', { ...failed, authorities: [{ id: 'leeds', role: 'partner' }] }),
    study('b', { ...failed, authorities: [] }),
  ]);
  expect(partsOf(made, 'didNotWork').map((part) => part.split(':')[0])).toEqual(['Leeds', 'Title b']);
});
