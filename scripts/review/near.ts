import type { Catalogue } from '../../src/model/catalogue.ts';
import { readDraft } from '../../src/mdx/read-draft.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import type { PageKind } from '../../src/model/kinds.ts';
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

/** A page to compare: its kind and id, and its text where it has errors and is no entry of the catalogue. */
export interface ComparedPage {
  kind: PageKind;
  id: string;
  entry?: PageEntry | undefined;
  text: string;
}

/** Makes what compares pages with all others of a catalogue. */
export function createNeighbourFinder(catalogue: Catalogue): (page: ComparedPage) => Near {
  const index = createSimilarIndex(catalogue);
  const suggest = createTopicSuggester(catalogue);
  return ({ kind, id, entry, text }) => {
    const own = { kind, id };
    const draft = entry ? textOfEntry(entry) : readDraft(text, index.named);
    const votes = draft.topics.length < mostTopics ? suggest(draft, own) : [];
    return {
      page: `${kind}/${id}`,
      similar: index.find(draft, { own }).slice(0, mostSimilar),
      topics: votes.flatMap(({ id: voted }) => {
        const topic = draft.topics.includes(voted) ? undefined : catalogue.find('topics', voted);
        return topic ? [{ id: voted, label: topic.data.prefLabel }] : [];
      }),
    };
  };
}
