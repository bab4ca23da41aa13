import { expect, test } from 'vitest';
import { createEntry } from '../../tests/support/page-context.ts';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';
import { listEdges } from './graph.ts';
import { createInsights } from './insights.ts';

const listOf = (...entries: unknown[]) => {
  const catalogue = createCatalogue(entries as AnyEntry[]);
  return listEdges({ ...catalogue, insights: createInsights(catalogue) });
};
const council = (id: string) => createEntry('authorities', id, { slug: id });
const record = (authority: string, date: string, verdict: string) =>
  createEntry('reuse', `${authority}--rule--${date}`, { authority, date, verdict, practice: 'standards/rule' });

test('who has stopped since has not adopted a practice', () => {
  const records = [
    record('leeds', '2021', 'adopted'),
    record('leeds', '2024', 'stopped'),
    record('wigan', '2020', 'trialled'),
    record('wigan', '2022', 'adapted'),
  ];
  const edges = listOf(createEntry('standards', 'rule'), council('leeds'), council('wigan'), ...records);
  expect(edges.filter(({ type }) => type === 'adopted')).toEqual([
    { from: 'authorities/wigan', to: 'standards/rule', type: 'adopted' },
  ]);
});

test('nothing leads to an entry that is not there', () => {
  const page = createEntry('case-studies', 'bins', { buildsOn: ['standards/rule', 'standards/left-out'] });
  const edges = listOf(page, createEntry('standards', 'rule'), council('leeds'));
  expect(edges).toContainEqual({ from: 'case-studies/bins', to: 'standards/rule', type: 'buildsOn' });
  expect(edges.filter(({ to }) => to.includes('left-out') || to.startsWith('topics/'))).toEqual([]);
});
