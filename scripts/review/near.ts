import type { Catalogue } from '../../src/model/catalogue.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import { createSimilarIndex, type Similar } from '../../src/model/similar/draft.ts';
import { textOfEntry } from '../../src/model/similar/text.ts';
import { createTopicSuggester } from '../../src/model/similar/topics.ts';

/** What in the library is like a page, best first, and the names of topics that may fit it and that it has not. */
export interface Near {
  page: string;
  similar: Similar[];
  topics: { id: string; label: string }[];
}

const mostSimilar = 3;
const mostTopics = 5;

/** Makes what compares pages of a catalogue with all others. */
export function createNeighbourFinder(catalogue: Catalogue): (page: PageEntry) => Near {
  const index = createSimilarIndex(catalogue);
  const suggest = createTopicSuggester(catalogue);
  return (page) => {
    const text = textOfEntry(page);
    const { topics } = page.data;
    const votes = topics.length < mostTopics ? suggest(text, page) : [];
    return {
      page: `${page.kind}/${page.id}`,
      similar: index.find(text, { own: page }).slice(0, mostSimilar),
      topics: votes.flatMap(({ id }) => {
        const topic = topics.includes(id) ? undefined : catalogue.find('topics', id);
        return topic ? [{ id, label: topic.data.prefLabel }] : [];
      }),
    };
  };
}
