import { readDraft } from '../mdx/read-draft.ts';
import { findByKey } from '../model/catalogue.ts';
import { remember } from '../model/remember.ts';
import { createSimilarIndex } from '../model/similar/draft.ts';
import type { Draft } from './draft.ts';
import { suggesterOf, type World } from './world.ts';

/** A page that is like a draft. */
export interface NearPage {
  kind: string;
  id: string;
  title: string;
}

/** What in the library is like a draft: pages that seem to tell of the same work, others, and topics it has not. */
export interface Near {
  /** Whether a draft of its kind is compared at all. */
  isComparable: boolean;
  same: NearPage[];
  others: NearPage[];
  topics: { id: string; label: string }[];
}

const indexOf = remember(createSimilarIndex);
const mostOthers = 3;

/** Compares a draft with the library, as `npm run similar` does. */
export function checkSimilar({ kind, content }: Pick<Draft, 'kind' | 'content'>, { catalogue }: World): Near {
  if (kind !== 'case-studies' && kind !== 'collaborations')
    return { isComparable: false, same: [], others: [], topics: [] };
  const index = indexOf(catalogue);
  const draft = readDraft(content, index.named);
  const found = index.find(draft);
  const name = ({ kind: of, id }: { kind: string; id: string }): NearPage => {
    const data = findByKey(catalogue, `${of}/${id}`)?.data as { title?: string } | undefined;
    return { kind: of, id, title: data?.title ?? id };
  };
  const topics = suggesterOf(catalogue)(draft)
    .filter(({ id }) => !draft.topics.includes(id))
    .map(({ id }) => ({ id, label: catalogue.find('topics', id)?.data.prefLabel ?? id }));
  return {
    isComparable: true,
    same: found.filter(({ verdict }) => verdict !== 'related').map(name),
    others: found
      .filter(({ verdict }) => verdict === 'related')
      .slice(0, mostOthers)
      .map(name),
    topics,
  };
}
