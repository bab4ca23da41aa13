import { expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { createCatalogue } from '../model/catalogue.ts';
import type { AnyEntry } from '../model/entry.ts';
import { createInsights } from '../model/insights.ts';
import { fill } from '../model/words.ts';
import type { PageContext } from '../page.ts';
import { createUrls } from '../urls.ts';
import { createQueue } from './queue.ts';

const source = 'https://example.org/gone';
const page = {
  ...{ kind: 'standards', id: 'tidy', file: 'standards/tidy.mdx' },
  data: {
    ...{ title: 'Tidy streets', summary: 'Tidy', topics: [], requirements: [] },
    ...{ sources: [{ id: 'a', title: 'A', publisher: 'A', url: source }], lifecycle: { state: 'published' } },
  },
};
const record = {
  ...{ kind: 'reuse', id: 'leeds--tidy--2020', file: 'reuse/leeds--tidy--2020.yaml' },
  data: { practice: 'standards/tidy', authority: 'leeds', verdict: 'adopted', date: '2020', source },
};

test('a source that is gone is replaced in the file in which it stands, and named by its page', () => {
  const plain = createCatalogue([page, record] as unknown as AnyEntry[]);
  const gone = new Map([[source, '2026-10-01']]);
  const catalogue = { ...plain, insights: createInsights(plain), gone, addedOn: () => undefined };
  const context = { catalogue, lang: 'en', m: messagesFor('en'), t: fill, urls: createUrls('/', 'en', 'en') };
  const rows = createQueue({ ...context, today: '2026-11-22' } as unknown as PageContext).now.filter(
    ({ task }) => task === 'sourceGone',
  );
  expect(rows.map(({ href }) => href.replace(/.*\/content\//, '')).sort()).toEqual([
    ...['reuse/leeds--tidy--2020.yaml', 'standards/tidy.mdx'],
  ]);
  for (const { action } of rows) expect(JSON.stringify(action)).toContain('Tidy streets');
});
