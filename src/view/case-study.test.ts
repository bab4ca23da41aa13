import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { createGlance, describeOrigin, listCaseParts, listKeyFigures } from './case-study.ts';

const places = ['leeds', 'york', 'hull', 'ryde', 'bath', 'ely'].map((id) =>
  createEntry('authorities', id, { slug: id, officialName: `${id} council` }),
);
const create = (more: object = {}) => createEntry('case-studies', 'bins', more);
const show = (entry: ReturnType<typeof create>) => createPageContext([entry, ...places]);
const rowOf = (term: string, more: object) => {
  const entry = create(more);
  return createGlance(entry, show(entry)).find((row) => row.term === term);
};
const cost = (amount: number, currency = 'GBP') => ({
  ...{ amount, currency, year: 2018, what: 'Work', kind: 'spent', source: 's' },
});
const costs = (...list: object[]) => rowOf('Cost', { costs: list })?.parts[0];

test('the card has who, where, stage, outcome, evidence, cost, dates, standards and whom to ask, in this order', () => {
  const entry = create({
    started: '2018',
    implements: [{ standard: 'open', extent: 'full' }],
    contact: { role: 'Waste team' },
  });
  expect(createGlance(entry, show(entry)).map(({ term }) => term)).toEqual([
    ...['Who', 'Where', 'Stage', 'Did it work?', 'Evidence', 'Cost', 'When', 'Standards', 'Who to ask'],
  ]);
  expect(rowOf('Evidence', {})).toMatchObject({
    level: 1,
    parts: [{ text: '1 of 5: no figure has a source that counts', href: '/evidence/' }],
  });
});

test('several costs are told from the least to the most and never added up', () => {
  expect(costs()).toEqual({ text: 'not known' });
  expect(costs(cost(12000))).toEqual({ text: '£12,000 (spent, 2018)', href: '#costs' });
  expect(costs(cost(900), cost(20), cost(300))).toEqual({ text: '£20 to £900 (3 figures)', href: '#costs' });
  expect(costs(cost(900), cost(20, 'EUR'))).toEqual({ text: '2 figures', href: '#costs' });
  expect(costs(cost(900), cost(900))).toEqual({ text: '2 figures', href: '#costs' });
});

test('those in the lead come first; of many, three are named and the rest is there on demand', () => {
  const of = (...ids: string[]) => ({
    authorities: ids.map((id) => ({ id, role: id === 'ely' ? 'lead' : 'partner' })),
  });
  const names = (more: object) => rowOf('Who', more)?.parts.map(({ text }) => text);
  expect(names(of('leeds', 'york', 'ely'))).toEqual(['ely council', 'leeds council', 'york council']);
  expect(rowOf('Who', of('leeds', 'york', 'hull', 'ely'))?.more).toBeUndefined();
  const many = of('leeds', 'york', 'hull', 'ryde', 'bath', 'ely');
  expect(names(many)).toEqual(['ely council', 'leeds council', 'york council']);
  expect(rowOf('Who', many)?.more).toMatchObject({ text: 'and 3 more', parts: [{}, {}, { text: 'bath council' }] });
});

test('whose confirmation is missing is always said, also where nobody leads', () => {
  const origin = (...ids: string[]) => {
    const entry = create({
      writtenFrom: 'public-sources',
      authorities: ids.map((id) => ({ id, role: 'partner' })),
    });
    return describeOrigin(entry, show(entry))[0];
  };
  expect(origin('leeds', 'york')).toBe(
    'Written from public sources, not yet confirmed by leeds council and york council.',
  );
  expect(origin('leeds', 'york', 'hull', 'ryde', 'bath')).toBe(
    'Written from public sources, not yet confirmed by leeds council, york council, hull council and 2 more.',
  );
});

test('a key figure has its baseline, a source by name and date, and names a supplier that measured it', () => {
  const claim = { id: 'c', kind: 'use', statement: 'More.', value: 5, unit: 'calls', period: 'unknown', source: 's' };
  const entry = create({
    claims: [
      { ...claim, id: 'plain', measuredBy: 'unknown' },
      { ...claim, measuredBy: 'supplier', baseline: { value: 9, period: '2016' } },
    ],
    sources: [{ id: 's', title: 'A report', publisher: 'Audit Wales', date: '2018' }],
  });
  const [first, second] = listKeyFigures(entry, show(entry));
  expect(first).toEqual({
    ...{ value: '5 calls', statement: 'More.', before: 'from 9 calls (2016)', source: 'source: Audit Wales, 2018' },
    ...{ sourceTitle: 'A report', sourceId: 's', period: 'not known', anchor: 'claim-c' },
    ...{ measuredBy: 'measured by the supplier', isOfSupplier: true },
  });
  expect(second).toMatchObject({ before: '', isOfSupplier: false, measuredBy: 'who measured it is not known' });
});

test('the list of contents names only the parts that there are', () => {
  const entry = create({ outcome: 'too-early', stage: 'discovery' });
  expect(listCaseParts(entry, show(entry)).map(({ slug }) => slug)).toContain('adoption-records');
  expect(listCaseParts(entry, show(entry)).map(({ slug }) => slug)).not.toContain('costs');
  const costly = create({ costs: [cost(1)] });
  expect(listCaseParts(costly, show(costly))[0]).toMatchObject({ slug: 'costs', text: 'What it cost' });
});
