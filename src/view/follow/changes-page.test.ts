import { expect, test, vi } from 'vitest';
import { createEntry, createPageContext } from '../../../tests/support/page-context.ts';
import { createChangesView, splitScope } from './changes-page.ts';
import { findScope } from './scopes.ts';

vi.mock('astro:content', () => ({}));

// In each month so many corrections of one case study of Leeds.
function createContext(...months: [month: string, count: number][]) {
  const corrections = months.flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) =>
      createEntry('corrections', `${month}-${index}`, { page: 'case-studies/bins', on: `${month}-01` }),
    ),
  );
  const context = createPageContext([
    createEntry('case-studies', 'bins'),
    createEntry('topics', 'open-data', { id: 'open-data' }),
    createEntry('authorities', 'leeds', { slug: 'leeds' }),
    ...corrections,
  ]);
  return { ...context, catalogue: { ...context.catalogue, addedOn: () => undefined } };
}

const listPages = (key: string, context: ReturnType<typeof createContext>) =>
  splitScope(findScope(key, context)).paged.map(({ month }) => month);

test('every month of everything has its page from the first day on, and the first page leads to it', () => {
  const context = createContext(['2026-02', 1], ['2026-01', 2]);
  expect(listPages('', context)).toEqual(['2026-02', '2026-01']);
  const { blocks, earlier } = createChangesView({ key: '', month: undefined }, context);
  expect(blocks.map(({ href }) => href)).toEqual(['/changes/2026-02/', '/changes/2026-01/']);
  expect(earlier).toEqual([]);
  const page = createChangesView({ key: '', month: '2026-01' }, context);
  expect(page.blocks.map(({ month, href }) => [month, href])).toEqual([['2026-01', undefined]]);
});

test('a topic or an authority whose months do not fit on one page has a page for each, with its own changes', () => {
  const context = createContext(['2026-02', 150], ['2026-01', 90]);
  for (const key of ['topics/open-data', 'authorities/leeds']) {
    expect(listPages(key, context)).toEqual(['2026-02', '2026-01']);
    const { earlier, isCut } = createChangesView({ key, month: undefined }, context);
    expect(earlier.map(({ href }) => href)).toEqual([`/${key}/changes/2026-01/`]);
    expect(isCut).toBe(true); // of February 50 are left out
    expect(createChangesView({ key, month: '2026-01' }, context)).toMatchObject({
      ...{ isCut: false, newest: `/${key}/changes/` },
    });
  }
  expect(listPages('topics/open-data', createContext(['2026-02', 150]))).toEqual([]);
});
