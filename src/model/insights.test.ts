import { describe, expect, test } from 'vitest';
import { formatDate } from '../format/date.ts';
import { messagesFor } from '../messages/index.ts';
import type { PageContext } from '../page.ts';
import { createMatrix } from '../view/matrix.ts';
import { countAdoptions } from './adoption.ts';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { createInsights } from './insights.ts';
import type { Kind } from './kinds.ts';
import { fill } from './words.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: '', data }) as unknown as AnyEntry;

const authorities = [
  ['alder', 'North', 'https://www.alder.example'],
  ['birch', 'North', 'https://www.birch.example/'],
  ['cedar', 'North', 'https://cedar.example/home'],
  ['elm', 'South', 'https://www.elm.example'],
  ['fir', 'South', 'https://fir.example'],
  ['hazel', 'South', undefined],
  ['maple', 'West', 'https://www.maple.example'],
  ['oak', 'West', 'https://oak.example'],
].map(([id = '', region, website]) =>
  create('authorities', id, { officialName: `${id} council`, region, website, status: 'current' }),
);

const claim = (id: string, measuredBy: string, values = {}) => ({
  ...{ id, measuredBy, unit: 'pounds', period: '2018', baseline: { value: 1, period: '2017' }, ...values },
});
const practice = (id: string, [lead, partner]: string[], values: object) => {
  const names = [{ id: lead, role: 'lead' }, ...(partner ? [{ id: partner, role: 'partner' }] : [])];
  return create('case-studies', id, { title: id, authorities: names, ...values });
};
const practices = [
  practice('bins', ['alder'], {
    outcome: 'not-achieved',
    partners: ['Sortly Ltd'],
    sources: [{ id: 'sales', publisher: 'Sortly Ltd', url: 'https://www.sortly.example/bins' }],
    claims: [claim('sold', 'supplier'), claim('audited', 'independent')],
  }),
  practice('doors', ['cedar', 'maple'], { claims: [claim('opened', 'partner')] }),
  practice('gates', ['hazel'], { claims: [] }),
  practice('lamps', ['elm'], { claims: [claim('bulbs', 'authority')] }),
  practice('paths', ['fir'], { claims: [claim('walked', 'independent')] }),
  practice('ponds', ['oak'], { claims: [claim('fish', 'supplier')] }),
  practice('roads', ['birch'], { claims: [claim('cars', 'authority', { period: 'unknown' })] }),
  practice('walls', ['maple'], { claims: [claim('bricks', 'independent', { baseline: undefined })] }),
  create('standards', 'forms', { title: 'forms', steward: 'Form Office', official: 'https://www.forms.example/v1' }),
];

const followUps = [
  ['doors', '2020', 'cedar', 'https://www.cedar.example/a-year-on', 'opened'],
  ['doors', '2021-06', 'auditors', 'https://audit.example/doors', 'opened'],
  ['lamps', '2021', 'elm', 'https://news.elm.example/a-year-on', 'bulbs'],
].map(([of, on, by, source, about]) =>
  create('follow-ups', `${of}--${on}`, { case: of, on, by, source, verdict: 'confirmed', claims: [about] }),
);

type Row = [practice: string, date: string, authority: string, verdict: string, source: string, ...boolean[]];

// Twenty records, worked out by hand; by practice, newest first: the last two columns are isConfirmed and isLatest.
const table: Row[] = [
  ['bins', '2022-06', 'fir', 'adopted', 'https://sortly.example/customers/fir', false, true], // the supplier's page
  ['bins', '2022', 'elm', 'adapted', 'https://www.elm.example/bins', true, true],
  ['bins', '2021-04', 'cedar', 'adopted', 'https://news.cedar.example/bins', true, true],
  ['bins', '2020', 'hazel', 'rejected', 'https://gazette.example/hazel', true, true],
  ['doors', '2022-03', 'maple', 'adopted', 'https://maple.example/doors', true, true], // a partner, on its own page
  ['doors', '2021', 'oak', 'adopted', 'https://gazette.example/oak', true, true],
  ['doors', '2020-05', 'alder', 'trialled', 'https://www.maple.example/alder', false, true], // the partner's page
  ['lamps', '2021-02', 'hazel', 'adopted', 'https://www.elm.example/hazel', false, true], // the owner's page
  ['lamps', '2021-02', 'oak', 'adopted', 'https://www.linkedin.com/posts/oak', false, true], // anybody's page
  ['lamps', '2020-11', 'birch', 'adapted', 'https://gazette.example/birch', true, true],
  ['lamps', '2019', 'alder', 'adopted', 'https://www.alder.example/lamps', true, true],
  ['paths', '2022', 'birch', 'stopped', 'https://birch.example/paths-end', true, true],
  ['paths', '2021-09', 'oak', 'adapted', 'https://oak.example/paths', true, true],
  ['paths', '2020', 'maple', 'adopted', 'https://fir.example/maple', false, true], // the owner's page
  ['paths', '2019-03', 'birch', 'adopted', 'https://birch.example/paths', true, false],
  ['paths', '2018', 'oak', 'rejected', 'https://oak.example/no-paths', true, false],
  ['ponds', '2022', 'fir', 'adopted', 'https://fir.example/ponds', true, true],
  ['ponds', '2021', 'alder', 'adapted', 'https://www.alder.example/ponds', true, true],
  ['forms', '2023-01', 'elm', 'adopted', 'https://guide.forms.example/elm', false, true], // the steward's page
  ['forms', '2023', 'hazel', 'trialled', 'https://www.elm.example/hazel', true, true], // of another that adopted it
];
const kindOf = (id: string) => (id === 'forms' ? 'standards' : 'case-studies');
const idOf = ([of, date, authority]: Row) => `${authority}--${of}--${date.slice(0, 4)}`;
const records = table.map((row) => {
  const [of, date, authority, verdict, source] = row;
  return create('reuse', idOf(row), { practice: `${kindOf(of)}/${of}`, authority, verdict, date, source });
});

const catalogue = createCatalogue([...authorities, ...practices, ...followUps, ...records.toReversed()]);
const insights = createInsights(catalogue);
const find = (id: string) => catalogue.find(kindOf(id), id) as AnyEntry;
const findCase = (id: string) => catalogue.find('case-studies', id) as Entry<'case-studies'>;

describe('a table of twenty records', () => {
  test.each(practices.map(({ id }) => id))('the records of %s, each confirmed and the latest or not', (id) => {
    const found = insights.adoptionsOf(find(id));
    const expected = table.filter(([of]) => of === id).map((row) => [idOf(row), ...row.slice(5)]);
    expect(found.map(({ record, isConfirmed, isLatest }) => [record.id, isConfirmed, isLatest])).toEqual(expected);
  });

  test.each([
    // adopted, unconfirmed, trialled, stopped, rejected
    ['bins', 2, 1, 0, 0, 1],
    ['doors', 2, 0, 1, 0, 0],
    ['gates', 0, 0, 0, 0, 0],
    ['lamps', 2, 2, 0, 0, 0],
    ['paths', 1, 1, 0, 1, 0],
    ['ponds', 2, 0, 0, 0, 0],
    ['forms', 0, 1, 1, 0, 0],
  ])('the counts of %s', (...[id, adopted, unconfirmed, trialled, stopped, rejected]) => {
    const counts = { adopted, unconfirmed, trialled, stopped, rejected };
    expect(countAdoptions(insights.adoptionsOf(find(id)))).toEqual(counts);
  });

  test.each<[string, number, string | undefined, string | undefined, string[]]>([
    ['bins', 5, 'audited', 'measured', ['elm', 'cedar']], // although it did not achieve its aim
    ['doors', 4, 'opened', 'confirmed', ['oak']], // the other that adopted it is a partner
    ['gates', 1, undefined, undefined, []], // no claim
    ['lamps', 3, 'bulbs', undefined, ['birch', 'alder']], // followed up by its owner alone
    ['paths', 4, 'walked', 'measured', ['oak']], // another adopted it and stopped
    ['ponds', 1, undefined, undefined, ['fir', 'alder']], // only a supplier's claim
    ['roads', 2, 'cars', undefined, []], // period unknown
    ['walls', 2, 'bricks', undefined, []], // no baseline
  ])('the evidence of %s is at level %d', (...[id, level, claimed, by, repeatedBy]) => {
    const evidence = insights.evidenceOf(findCase(id));
    expect({ ...evidence, claim: evidence.claim?.id }).toEqual({ level, claim: claimed, by, repeatedBy });
  });

  test('the matrix counts confirmed adopters by region, the most adopted practice first', () => {
    const urls = { entry: (kind: string, id: string) => `/${kind}/${id}/` };
    const context = { lang: 'en', m: messagesFor('en'), t: fill, urls, catalogue: { ...catalogue, insights } };
    const matrix = createMatrix(context as unknown as PageContext);
    expect(matrix.regions).toEqual(['North', 'South', 'West']);
    expect(matrix.rows.map(({ practice: { text }, counts, total }) => [text, ...counts, total])).toEqual([
      ['bins', 1, 1, 0, 2],
      ['doors', 0, 0, 2, 2],
      ['lamps', 2, 0, 0, 2],
      ['ponds', 1, 1, 0, 2],
      ['paths', 0, 0, 1, 1],
      ['forms', 0, 0, 0, 0],
    ]);
    expect(matrix.records.map((one) => `${one.authority.text}, ${one.practice.text}, ${one.date}`).sort()).toEqual(
      table.map(([of, date, authority]) => `${authority} council, ${of}, ${formatDate(date, 'en')}`).sort(),
    );
  });

  test('the records of an authority, newest first, and none of one that has none', () => {
    const listIds = (id: string) => insights.adoptedBy(id).map((record) => record.id);
    expect(listIds('oak')).toEqual(['oak--paths--2021', 'oak--lamps--2021', 'oak--doors--2021', 'oak--paths--2018']);
    expect(listIds('hazel')).toEqual(['hazel--forms--2023', 'hazel--lamps--2021', 'hazel--bins--2020']);
    expect(listIds('nobody')).toEqual([]);
  });

  test('the follow-ups of a case, newest first, and none of one that has none', () => {
    expect(insights.followUpsOf(findCase('doors')).map(({ id }) => id)).toEqual(['doors--2021-06', 'doors--2020']);
    expect(insights.followUpsOf(findCase('bins'))).toEqual([]);
  });
});

test('an answer is worked out once and kept', () => {
  expect(insights.adoptionsOf(find('bins'))).toBe(insights.adoptionsOf(find('bins')));
  expect(insights.evidenceOf(findCase('bins'))).toBe(insights.evidenceOf(findCase('bins')));
  expect(insights.followUpsOf(findCase('bins'))).toBe(insights.followUpsOf(findCase('bins')));
});
