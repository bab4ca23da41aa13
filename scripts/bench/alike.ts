import { messagesFor } from '../../src/messages/index.ts';
import { listPageEntries } from '../../src/model/catalogue.ts';
import { createSimilarIndex } from '../../src/model/similar/draft.ts';
import { createRelated } from '../../src/model/similar/related.ts';
import { textOfEntry } from '../../src/model/similar/text.ts';
import { readContent } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';

/** What comparing the entries of a content folder takes; times in milliseconds. */
export interface AlikeTimes {
  /** The related pages of every page, the index included. */
  related: number;
  /** One draft against all entries, the index included. */
  draft: number;
  /** Every case study and collaboration against every other. */
  pairs: number;
  /** How many of them were called the same work or a copy. */
  found: number;
}

/** Compares all entries of a content folder in every way that the site does. */
export async function measureAlike(content: string): Promise<AlikeTimes> {
  const { catalogue } = await readContent(content, quickReading(messagesFor('en')));
  const pages = listPageEntries(catalogue);
  const related = time(() => {
    const find = createRelated(catalogue);
    for (const page of pages) find(page);
  });
  const [first] = pages;
  const draft = time(() => first && createSimilarIndex(catalogue).find(textOfEntry(first), { own: first }));
  let found = 0;
  const pairs = time(() => {
    const index = createSimilarIndex(catalogue);
    for (const page of pages) found += index.findSame(page).length;
  });
  return { related, draft, pairs, found };
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
