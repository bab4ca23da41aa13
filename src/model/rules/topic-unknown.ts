import { findNearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { hintAt, type Rule } from './rule.ts';

/** SP103: a topic must be an id of the vocabulary. */
export const topicUnknown: Rule = (entry, { catalogue, messages }) => {
  const wanted = listTopics(entry.data);
  const unknown = wanted.filter(({ id }) => !catalogue.isKnown('topics', id));
  if (!unknown.length) return [];
  const labels = new Map<string, string>();
  for (const { id, data } of catalogue.list('topics')) {
    for (const word of [id, data.prefLabel, ...data.altLabels]) labels.set(word.toLowerCase(), id);
  }
  return unknown.map(({ id, path }): Finding => {
    const nearest = labels.get(id.toLowerCase()) ?? labels.get(findNearest(id, labels.keys()) ?? '');
    return { code: 'SP103', path, values: { id, hint: hintAt(nearest, messages) } };
  });
};

function listTopics(data: Record<string, unknown>): { id: string; path: (string | number)[] }[] {
  const found = ['topics', 'related'].flatMap((field) => {
    const list: unknown = data[field];
    return Array.isArray(list) ? list.map((id, index) => ({ id: String(id), path: [field, index] })) : [];
  });
  const single = ['topic', 'broader'].filter((field) => typeof data[field] === 'string');
  return [...found, ...single.map((field) => ({ id: String(data[field]), path: [field] }))];
}
