import { listPageEntries, type Catalogue } from '../catalogue.ts';
import { compareText } from '../problem.ts';
import { createFeatures, type Text } from './features.ts';
import { createTextIndex, scoreTexts } from './index.ts';
import { textOfEntry } from './text.ts';

/** A topic that fits a text, and how strongly: the share of the votes of the nearest entries, 0 to 1. */
export interface TopicVote {
  id: string;
  share: number;
}

const neighbours = 7;
const least = 0.2;
const most = 5;
const mention = 0.12;

/**
 * Prepares suggestions of topics: the nearest entries vote for theirs, each with its likeness, and a topic whose name
 * stands in the text has a vote of its own. `own` is left out.
 */
export function createTopicSuggester(
  catalogue: Catalogue,
): (text: Text, own?: { kind: string; id: string }) => TopicVote[] {
  const pages = listPageEntries(catalogue);
  const index = createTextIndex(pages.map(textOfEntry), true);
  const topics = catalogue.list('topics').filter(({ data }) => data.kind === 'topic');
  return (text, own) => {
    const nearest = scoreTexts(index.vectorOf(createFeatures(text, true)), index)
      .filter(({ at }) => pages[at]?.id !== own?.id || pages[at]?.kind !== own?.kind)
      .sort((a, b) => b.cosine - a.cosine || a.at - b.at)
      .slice(0, neighbours);
    const votes = new Map<string, number>();
    for (const { at, cosine } of nearest)
      for (const topic of pages[at]?.data.topics ?? []) votes.set(topic, (votes.get(topic) ?? 0) + cosine);
    const total = nearest.reduce((sum, { cosine }) => sum + cosine, 0) || 1;
    const head = `${text.title}\n${text.summary}\n${text.passages.slice(0, 4).join('\n')}`.toLowerCase();
    for (const { id, data } of topics) {
      const names = [data.prefLabel, ...data.altLabels].filter((name) => name.length > 3);
      if (names.some((name) => head.includes(name.toLowerCase())))
        votes.set(id, (votes.get(id) ?? 0) + mention * total);
    }
    return [...votes]
      .map(([id, weight]) => ({ id, share: Math.min(1, Math.round((weight / total) * 1000) / 1000) }))
      .filter(({ share }) => share >= least)
      .sort((a, b) => b.share - a.share || compareText(a.id, b.id))
      .slice(0, most);
  };
}
