import { parse } from 'csv-parse/sync';
import { expect, test, vi } from 'vitest';
import { createEntry, createPageContext } from '../../../tests/support/page-context.ts';
import { listFigureItems, writeFigureCsv } from './claims.ts';

vi.mock('astro:content', () => ({}));

const sources = [{ id: 'a', title: 'A', publisher: 'P' }];
const claim = { id: 'fewer', kind: 'use', statement: 'S.', value: 1, unit: 'x', period: '2019', measuredBy: 'authority', source: 'a' }; // prettier-ignore
const gone = { claims: [claim], sources, licence: 'CC-BY-NC-4.0', lifecycle: { state: 'withdrawn', reason: 'Wrong.' } };
const context = {
  ...createPageContext([createEntry('case-studies', 'bins', gone), createEntry('authorities', 'leeds')]),
  site: new URL('https://a.example'),
};

test('whoever takes only the figures learns that a page no longer stands, and its licence', () => {
  const told = { lifecycle: 'withdrawn', licence: 'CC-BY-NC-4.0' };
  expect(listFigureItems('claims', context)).toEqual([expect.objectContaining(told)]);
  expect(parse(writeFigureCsv('claims', context), { bom: true, columns: true })).toEqual([
    expect.objectContaining(told),
  ]);
});
