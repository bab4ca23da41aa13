import type { AnyEntry, Entry, PageEntry } from '../model/entry.ts';
import { pageKinds } from '../model/kinds.ts';
import type { PageContext } from '../page.ts';

/** The pages on a topic: those that name it; for a theme, those that name any of its topics. Sorted by kind and id. */
export function listOnTopic(topic: Entry<'topics'>, { catalogue }: PageContext): PageEntry[] {
  const within = new Set([topic.id, ...listNarrower(topic, catalogue.list('topics')).map(({ id }) => id)]);
  return pageKinds.flatMap((kind) =>
    (catalogue.list(kind) as readonly PageEntry[]).filter(({ data }) => data.topics.some((id) => within.has(id))),
  );
}

/** The topics whose broader topic is this one, by name. */
export function listNarrower(topic: Entry<'topics'>, all: readonly Entry<'topics'>[]): Entry<'topics'>[] {
  return all
    .filter(({ data }) => data.broader === topic.id)
    .sort((a, b) => a.data.prefLabel.localeCompare(b.data.prefLabel, 'en'));
}

/** The values search can be narrowed by: kind, topics, authorities, regions, as words. */
export function listFilters(entry: AnyEntry, { catalogue, m }: PageContext): Record<string, string[]> {
  const data = entry.data as {
    topics?: string[];
    authorities?: { id: string }[];
    region?: string;
    officialName?: string;
  };
  const authorities = (data.authorities ?? []).flatMap(({ id }) => catalogue.find('authorities', id) ?? []);
  const topics = (data.topics ?? []).flatMap((id) => catalogue.find('topics', id)?.data.prefLabel ?? []);
  return {
    kind: [m.kinds[entry.kind].one],
    topic: topics,
    authority:
      entry.kind === 'authorities' ? [data.officialName ?? ''] : authorities.map((one) => one.data.officialName),
    region: [
      ...new Set(entry.kind === 'authorities' ? [data.region ?? ''] : authorities.map((one) => one.data.region)),
    ],
  };
}
