/** A topic of the vocabulary, as far as its names go. */
export interface NamedTopic {
  id: string;
  data: { prefLabel: string; altLabels: readonly string[] };
}

/** Finds the topics that a word names: its id, none where nothing has that name, several where it is shared. */
export type FindTopics = (word: string) => readonly string[];

/** Prepares the names of topics: only the same words count, whatever their capitals, spaces and hyphens. */
export function createTopicFinder(topics: readonly NamedTopic[]): FindTopics {
  const main = new Map<string, Set<string>>();
  const other = new Map<string, Set<string>>();
  for (const { id, data } of topics) {
    for (const word of [id, data.prefLabel]) addName(main, word, id);
    for (const word of data.altLabels) addName(other, word, id);
  }
  return (word) => {
    const name = foldName(word);
    return [...(main.get(name) ?? other.get(name) ?? [])];
  };
}

function addName(names: Map<string, Set<string>>, word: string, id: string): void {
  const name = foldName(word);
  names.set(name, (names.get(name) ?? new Set()).add(id));
}

/** A name without what is only style: capitals, and which of space, hyphen and underscore stands between its words. */
export function foldName(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
