import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../messages/index.ts';
import { createCatalogue } from '../../model/catalogue.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { createInsights } from '../../model/insights.ts';
import type { Kind } from '../../model/kinds.ts';
import { fill } from '../../model/words.ts';
import type { PageContext } from '../../page.ts';
import { createUrls } from '../../urls.ts';
import { createMatrix } from '../matrix.ts';
import { createAdoptionGrid } from './adoption.ts';
import { listFigures } from './all.ts';
import { createClaims, createMeasurers } from './claims.ts';
import { createCosts } from './costs.ts';
import { readSaid } from '../pieces.ts';
import type { Figure } from './figure.ts';
import { createGapHistory } from './gap-history.ts';
import { listGridRows } from './grid.ts';
import { createEvidence, createRegions, createStages } from './shared.ts';
import { createTopicLinks } from './topic-links.ts';
import { createThemeGrid, createThemes } from './topics.ts';
import { createYears } from './years.ts';

const create = (kind: Kind, id: string, data: object) => {
  const common = { topics: [], sources: [], aliases: [], summary: '', lifecycle: { state: 'published' } };
  return { kind, id, file: '', data: { ...common, ...data } } as unknown as AnyEntry;
};

const place = (id: string, region: string) =>
  create('authorities', id, {
    officialName: id,
    shortName: id,
    altNames: [],
    region,
    nation: 'England',
    type: 'county',
    status: 'current',
  });

const study = (id: string, data: object = {}) =>
  create('case-studies', id, {
    ...{ title: id, authorities: [{ id: 'north-1', role: 'lead' }], partners: [], implements: [], buildsOn: [] },
    ...{ stage: 'live', outcome: 'unknown', costs: [], claims: [], ...data },
  });

const topic = (id: string, broader?: string) =>
  create('topics', id, { prefLabel: id, kind: broader ? 'topic' : 'theme', ...(broader && { broader }), lgsl: [] });

function createContext(entries: readonly AnyEntry[], lang = 'en'): PageContext {
  const catalogue = createCatalogue(entries);
  return {
    ...{ lang, m: messagesFor(lang), t: fill, today: '2026-01-02', urls: createUrls('/', 'en', 'en') },
    catalogue: { ...catalogue, insights: createInsights(catalogue), gapHistory: [] },
  } as unknown as PageContext;
}

const places = [
  place('north-1', 'North'),
  place('north-2', 'North'),
  place('south-1', 'South'),
  place('west-1', 'West'),
];
const numbersOf = (figure: Figure | undefined) =>
  figure?.rows.map((row) => row.map(({ text, value }) => value ?? text));

describe('what is counted', () => {
  const both = [{ id: 'north-1', role: 'lead' }, { id: 'north-2', role: 'partner' }, { id: 'south-1', role: 'partner' }]; // prettier-ignore
  const context = createContext([
    ...places,
    study('a', { authorities: both, started: '2018-05', stage: 'unknown' }),
    study('b', { started: '2020' }),
    study('c', { stage: 'unknown' }),
  ]);

  test('a case study counts once for each region, and a region without any is shown', () => {
    const figure = createRegions(context);
    expect(figure?.title).toBe('North shares most: 3 of 3 case studies');
    expect(numbersOf(figure)).toEqual([['North', 3], ['South', 1], ['West', 0]]); // prettier-ignore
    expect(figure?.rows[0]?.[0]?.href).toBe('/search/?kind=Case+study&region=North');
    expect(figure?.rows[2]?.[0]?.href).toBeUndefined();
  });

  test('years in between and what is not known are shown; a tie is told as one', () => {
    const figure = createYears(context);
    expect(figure?.title).toBe('Work began as often in 2018 and 2020: 1 of 3 case studies each');
    expect(numbersOf(figure)).toEqual([['2018', 1], ['2019', 0], ['2020', 1], ['Not known', 1]]); // prettier-ignore
  });

  test('where more is unknown than known, the message says so', () => {
    expect(createStages(context)?.title).toBe(
      'What stage the work has reached is mostly not known: 2 of 3 case studies do not say',
    );
  });

  test('a wide span of years comes in steps', () => {
    const figure = createYears(createContext([study('a', { started: '1901' }), study('b', { started: '2026' })]));
    expect(figure?.rows[0]?.[0]?.text).toBe('1900 to 1909');
    expect(figure?.rows.at(-2)?.map(({ text }) => text)).toEqual(['2020 to 2029', '1']);
  });

  test('levels of evidence, all five', () => {
    const figure = createEvidence(context);
    expect(figure?.title).toContain('None of 3 case studies');
    expect(numbersOf(figure)?.map((row) => row[1])).toEqual([3, 0, 0, 0, 0]);
  });
});

describe('costs', () => {
  const cost = (amount: number, kind = 'spent', currency = 'GBP') => ({ amount, kind, currency, year: 2020 });

  test('each amount counts in its step, by kind; who tells none is counted', () => {
    const costs = [cost(5000), cost(29_999), cost(30_000), cost(1_000_000, 'awarded')];
    const figure = createCosts(createContext([study('a', { costs }), study('b')]));
    expect(figure?.title).toBe('Half of the 4 amounts told are £29,999.5 or more; they run from £5,000 to £1,000,000');
    expect(figure?.heads).toEqual(['Amount', 'Spent', 'Awarded']);
    expect(numbersOf(figure)).toEqual([
      ['£3,000 to less than £10,000', 1, 0],
      ['£10,000 to less than £30,000', 1, 0],
      ['£30,000 to less than £100,000', 1, 0],
      ['£100,000 to less than £300,000', 0, 0],
      ['£300,000 to less than £1,000,000', 0, 0],
      ['£1,000,000 to less than £3,000,000', 0, 1],
    ]);
    expect(figure?.note).toContain('1 of 2 case studies tell no cost.');
    expect(figure?.ticks).toEqual(['£3k', '£10k', '£30k', '£100k', '£300k', '£1m', '£3m']);
  });

  test('currencies are told apart, and nothing is an amount', () => {
    const costs = [cost(0), cost(500, 'awarded', 'EUR'), cost(700)];
    const figure = createCosts(createContext([study('a', { costs })]));
    expect(figure?.heads).toEqual(['Amount', 'Spent (pounds)', 'Awarded (euros)']);
    expect(numbersOf(figure)).toEqual([['nothing', 1, 0], ['300 to less than 1,000', 1, 1]]); // prettier-ignore
    expect(figure?.title).toBe('Half of the 2 amounts told are £350 or more; they run from £0 to £700');
  });

  test('one amount, and none', () => {
    expect(createCosts(createContext([study('a', { costs: [cost(7)] })]))?.title).toBe('One amount is told: £7');
    expect(createCosts(createContext([study('a')]))).toBeUndefined();
  });
});

test('figures by subject and by who measured; what is left over comes last and never leads', () => {
  const claim = (kind: string, measuredBy: string) => ({ id: 'x', kind, measuredBy, source: 's' });
  const claims = [claim('other', 'unknown'), claim('other', 'unknown'), claim('use', 'partner')];
  const context = createContext([study('a', { claims })]);
  expect(createClaims(context)?.title).toBe('Figures are told most often about use: 1 of 3 figures');
  expect(numbersOf(createClaims(context))?.at(-1)).toEqual(['something else', 2]);
  expect(createMeasurers(context)?.title).toContain('is not known for most figures');
});

describe('the map of topics', () => {
  const named = (id: string, ...topics: string[]) => study(id, { topics });
  const context = createContext([
    ...[topic('data'), topic('people'), topic('maps', 'data'), topic('sharing', 'data'), topic('skills', 'people')],
    ...[named('a', 'maps', 'sharing'), named('b', 'maps', 'sharing', 'skills'), named('c', 'maps')],
  ]);

  test('pages by theme and topic; a page counts once for a theme', () => {
    const figure = createThemes(context);
    expect(figure?.title).toBe('data is the richest theme, with 3 pages');
    expect(numbersOf(figure)).toEqual([
      ['data', 'The whole theme', 3],
      ['data', 'maps', 3],
      ['data', 'sharing', 2],
      ['people', 'The whole theme', 1],
      ['people', 'skills', 1],
    ]);
  });

  test('how many pages two themes and two topics share', () => {
    expect(numbersOf(createThemeGrid(context))).toEqual([['data', 3, 1], ['people', 1, 1]]); // prettier-ignore
    expect(numbersOf(createTopicLinks(context))).toEqual([['maps', 'sharing', 2], ['maps', 'skills', 1], ['sharing', 'skills', 1]]); // prettier-ignore
    expect(createTopicLinks(context)?.title).toBe('maps with sharing go together most: 2 pages name both');
    expect(createTopicLinks(context)?.stops.map(({ label, isTheme }) => [label, isTheme])).toEqual([
      ...[['data', true], ['maps', false], ['sharing', false], ['people', true], ['skills', false]], // prettier-ignore
    ]);
  });

  test('topics without a page are named; without topics there is nothing', () => {
    const silent = createContext([topic('data'), topic('maps', 'data')]);
    expect(createThemes(silent)?.title).toBe('No page names a topic yet');
    expect(createThemes(silent)?.note).toContain('Nothing yet on maps.');
    expect(createTopicLinks(silent)).toBeUndefined();
    expect(createThemes(createContext([]))).toBeUndefined();
  });
});

describe('who adopted what', () => {
  const record = (authority: string, practice: string, verdict: string) =>
    create('reuse', `${authority}--${practice}`, {
      ...{ authority, practice: `case-studies/${practice}`, verdict, date: '2020', source: 'https://gazette.example/' },
    });
  const records = [
    record('north-1', 'a', 'adopted'),
    record('north-2', 'a', 'adapted'),
    record('south-1', 'a', 'trialled'),
    record('south-1', 'b', 'stopped'),
  ];
  const make = (context: PageContext) => createAdoptionGrid(createMatrix(context), context);
  const context = createContext([
    ...places,
    study('a', { authorities: [] }),
    study('b', { authorities: [] }),
    ...records,
  ]);

  test('adopted and other records by region, with all at last', () => {
    const figure = make(context);
    expect(figure?.title).toBe('a: adopted by most, 2 authorities');
    expect(numbersOf(figure)).toEqual([
      ['a', 'North', 2, 0],
      ['a', 'South', 0, 1],
      ['a', 'All', 2, 1],
      ['b', 'South', 0, 1],
      ['b', 'All', 0, 1],
    ]);
    expect(figure?.columns).toEqual(['North', 'South', 'West', 'All']);
    const [first] = figure ? listGridRows(figure) : [];
    expect(first?.cells.map(({ name, value }) => [name, value])).toEqual([
      ['North: adopted', 2],
      ['All: adopted', 2],
      ['South: tried, ended or not confirmed', 1],
      ['All: tried, ended or not confirmed', 1],
    ]);
  });

  test('beyond forty practices the rest is one row that adds them up', () => {
    const many = Array.from({ length: 43 }, (_, at) => `p${at}`);
    const figure = make(createContext([...places, ...many.map((id) => study(id)), ...many.map((id) => record('south-1', id, 'adopted'))])); // prettier-ignore
    expect(figure?.gridRows).toHaveLength(41);
    expect(numbersOf(figure)?.slice(-2)).toEqual([['3 other practices', 'South', 3, 0], ['3 other practices', 'All', 3, 0]]); // prettier-ignore
  });

  test('without a record there is no picture', () => expect(make(createContext(places))).toBeUndefined());
});

test('an empty library has no pictures, and one entry has honest ones', () => {
  expect(listFigures(createContext([]))).toEqual([]);
  const figures = listFigures(createContext([...places, study('a', { started: '2018' })]));
  expect(figures.map(({ name }) => name)).toContain('case-studies-by-year');
  expect(figures.filter(({ title }) => /NaN|undefined|Infinity|\{/.test(readSaid(title)))).toEqual([]);
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
});

describe('gaps over time', () => {
  const record = (date: string, reviewOverdue: number) => ({ date, counts: { reviewOverdue, orphan: 2 } });
  const base = createContext([]);
  const draw = (...records: ReturnType<typeof record>[]) =>
    createGapHistory({ ...base, catalogue: { ...base.catalogue, gapHistory: records } });

  test('nothing is drawn before the first day', () => {
    expect(draw()).toBeUndefined();
  });

  test('the message tells which way it goes, between the first and the last day shown', () => {
    expect(draw(record('2026-10-01', 5))?.title).toBe('7 gaps on 1 October 2026');
    expect(draw(record('2026-11-01', 3), record('2026-10-01', 5))?.title).toBe(
      'Fewer gaps: 7 on 1 October 2026, 5 on 1 November 2026',
    );
    expect(draw(record('2026-10-01', 5), record('2026-11-01', 6))?.title).toMatch(/^More gaps: 7 on/);
    expect(draw(record('2026-10-01', 5), record('2026-11-01', 5))?.title).toMatch(/^As many gaps on/);
    const later = { date: '2026-12-01', counts: { ...record('', 4).counts, unsourced: 40 } };
    expect(draw(record('2026-10-01', 5), later)?.title).toMatch(/^Fewer gaps: 7 on .*, 6 on/);
  });

  test('each kind of gap is a row, a kind that was not counted then is no number, and only the last six days are shown', () => {
    const figure = draw(...Array.from({ length: 8 }, (_, month) => record(`2026-0${month + 1}-01`, month)));
    expect(figure?.columns).toHaveLength(6);
    expect(figure?.rows[0]?.map(({ text }) => text)).toEqual([
      ...['Reviews that are overdue', '2', '3', '4', '5', '6', '7'],
    ]);
    expect(figure?.rows[1]?.slice(1).map(({ text }) => text)).toEqual(Array.from({ length: 6 }, () => '–'));
  });
});
