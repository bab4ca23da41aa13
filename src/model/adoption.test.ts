import { expect, test } from 'vitest';
import { countAdoptions, judgeAdoptions } from './adoption.ts';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { createInsights } from './insights.ts';
import type { Kind } from './kinds.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: '', data }) as unknown as AnyEntry;

const authorities = ['alder', 'birch', 'cedar', 'elm'].map((id) =>
  create('authorities', id, { officialName: id, website: `https://www.${id}.example/` }),
);
const bins = create('case-studies', 'bins', { authorities: [{ id: 'alder', role: 'lead' }] });

type Line = [authority: string, verdict: string, date: string, source: string, practice?: string];

const createRecord = ([authority, verdict, date, source, practice = 'case-studies/bins']: Line) => {
  const id = `${authority}--${practice.replace(/.*\//, '')}--${date.slice(0, 4)}`;
  return create('reuse', id, { practice, authority, verdict, date, source });
};
const judge = (...lines: Line[]) =>
  judgeAdoptions(lines.map(createRecord) as Entry<'reuse'>[], bins, createCatalogue(authorities));
const show = (...lines: Line[]) =>
  judge(...lines).map(({ record, isConfirmed, isLatest }) => [record.id, isConfirmed, isLatest]);

test('a practice nobody took up has no adoptions, and all counts are 0', () => {
  expect(judge()).toEqual([]);
  expect(countAdoptions([])).toEqual({ adopted: 0, unconfirmed: 0, trialled: 0, stopped: 0, rejected: 0 });
});

test('records are listed newest first, then by authority; the newest of an authority is the latest', () => {
  expect(
    show(
      ['cedar', 'trialled', '2020', 'https://cedar.example/1'],
      ['birch', 'trialled', '2020-06', 'https://birch.example/1'],
      ['elm', 'adopted', '2021-01-31', 'https://elm.example/1'],
      ['birch', 'adopted', '2021-01-31', 'https://birch.example/2'],
      ['cedar', 'rejected', '2019-12', 'https://cedar.example/2'],
    ),
  ).toEqual([
    ['birch--bins--2021', true, true],
    ['elm--bins--2021', true, true],
    ['birch--bins--2020', true, false],
    ['cedar--bins--2020', true, true],
    ['cedar--bins--2019', true, false],
  ]);
});

test.each([
  ['a page of the adopting authority', 'https://www.birch.example/bins', true],
  ['a page below its host', 'https://democracy.birch.example/bins', true],
  ['a page of a body without a part', 'https://gazette.example/bins', true],
  ['a page of another adopter', 'https://cedar.example/birch', true],
  ['a page of the owner', 'https://news.alder.example/birch', false],
  ['a page where anybody can write', 'https://www.linkedin.com/posts/birch', false],
  ['no address', 'birch.example', false],
])('%s confirms or does not', (_, source, isConfirmed) => {
  expect(judge(['birch', 'adopted', '2021', source])[0]?.isConfirmed).toBe(isConfirmed);
});

test('an authority that the register does not know is confirmed by others only', () => {
  expect(show(['nobody', 'adopted', '2021', 'https://gazette.example/'])).toEqual([['nobody--bins--2021', true, true]]);
  expect(show(['nobody', 'adopted', '2021', 'https://alder.example/'])).toEqual([['nobody--bins--2021', false, true]]);
});

test('the records of one practice are told from those of another with the same id', () => {
  const records = [
    createRecord(['birch', 'adopted', '2021', 'https://birch.example/']),
    createRecord(['cedar', 'adopted', '2021', 'https://cedar.example/', 'standards/bins']),
    createRecord(['elm', 'adopted', '2021', 'https://elm.example/', 'case-studies/bins-again']),
  ];
  const catalogue = createCatalogue([...authorities, bins, ...records]);
  expect(
    createInsights(catalogue)
      .adoptionsOf(bins)
      .map(({ record }) => record.id),
  ).toEqual(['birch--bins--2021']);
  const standard = create('standards', 'bins', { steward: 'Bin Board' });
  expect(
    createInsights(catalogue)
      .adoptionsOf(standard)
      .map(({ record }) => record.id),
  ).toEqual(['cedar--bins--2021']);
});

test('each authority is counted once, by its newest verdict; only adopting needs to be confirmed', () => {
  const adoptions = judge(
    ['birch', 'adopted', '2019', 'https://birch.example/'],
    ['birch', 'stopped', '2022', 'https://alder.example/birch'],
    ['cedar', 'trialled', '2019', 'https://alder.example/cedar'],
    ['elm', 'rejected', '2018', 'https://elm.example/'],
    ['elm', 'adapted', '2020', 'https://elm.example/'],
    ['fir', 'adopted', '2021', 'https://gazette.example/fir'],
    ['oak', 'adopted', '2021', 'https://alder.example/oak'],
    ['yew', 'adapted', '2021', 'https://alder.example/yew'],
    ['ash', 'rejected', '2021', 'https://alder.example/ash'],
  );
  expect(countAdoptions(adoptions)).toEqual({ adopted: 2, unconfirmed: 2, trialled: 1, stopped: 1, rejected: 1 });
});
