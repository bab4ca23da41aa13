import { createAlternation } from '../alternation.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Entry } from '../entry.ts';
import type { Text } from './features.ts';

/** What is known of the names of places. */
export interface PlaceFinder {
  /** The authorities that a text without any is most likely about. */
  find: (text: Pick<Text, 'title' | 'summary' | 'passages'>) => string[];
  /** How near two lists of authorities are: 1 for one in common, a half for a member, a successor or its body. */
  closeness: (some: readonly string[], others: readonly string[]) => { closeness: number; shared: string[] };
  /** The words of the names of authorities, in small letters. */
  wordsOf: (ids: readonly string[]) => Set<string>;
  /** The authority of a name as people write it. */
  named: (name: string) => string | undefined;
}

/** Prepares the search for places in texts, by the names of the register. */
export function createPlaceFinder(catalogue: Catalogue): PlaceFinder {
  const all = catalogue.list('authorities');
  const official = new Map(
    all.flatMap(({ id, data }) => [data.officialName, ...data.altNames].map((name) => [name, id])),
  );
  const short = new Map(all.map(({ id, data }) => [data.shortName, id]));
  const inFull = createPattern(official.keys());
  const inShort = createPattern(short.keys());
  const bodiesOf = (id: string) => listBodiesOf(catalogue.find('authorities', id)?.data);
  const isNear = (one: string, other: string) => bodiesOf(one).includes(other) || bodiesOf(other).includes(one);
  return {
    find: ({ title, summary, passages }) => {
      const head = `${title}\n${summary}`;
      const found = [
        ...(`${head}\n${passages.join('\n')}`.match(inFull) ?? []).map((name) => official.get(name)),
        ...(head.match(inShort) ?? []).map((name) => short.get(name)),
      ];
      return [...new Set(found.filter((id) => id !== undefined))];
    },
    closeness: (some, others) => {
      const shared = some.filter((id) => others.includes(id));
      if (shared.length) return { closeness: 1, shared };
      const near = some.filter((id) => others.some((other) => isNear(id, other)));
      return { closeness: near.length ? 0.5 : 0, shared: near };
    },
    wordsOf: (ids) => new Set(ids.flatMap((id) => wordsIn(catalogue.find('authorities', id)?.data.officialName ?? ''))),
    named: (name) => official.get(name) ?? short.get(name) ?? short.get(name.replace(council, '')),
  };
}

const council = / (City|Borough|County|District)? ?Council$/;
const wordsIn = (name: string) => name.toLowerCase().match(/\p{L}+/gu) ?? [];

function createPattern(names: Iterable<string>): RegExp {
  const any = createAlternation(names, 4);
  return any ? new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'gu') : /$^/g;
}

/** The bodies that an authority belongs to, and those that followed it. */
function listBodiesOf(data: Entry<'authorities'>['data'] | undefined): string[] {
  return data ? [data.combinedAuthority, data.county, ...data.successors].filter((id) => id !== undefined) : [];
}
