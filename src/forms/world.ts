import type { Catalogue } from '../model/catalogue.ts';
import { remember } from '../model/remember.ts';
import { createPlaceFinder } from '../model/similar/place-names.ts';
import { createTopicSuggester } from '../model/similar/topics.ts';
import type { Messages } from '../model/words.ts';

/** What a form's answers are read against. */
export interface World {
  catalogue: Catalogue;
  messages: Messages;
  /** The day on which somebody answers. */
  today: string;
  /** The authority of a name as people write it. */
  named: (name: string) => string | undefined;
  /** What others have proposed and nobody has accepted yet: each path below the content folder, with the proposal's number. */
  proposed?: ReadonlyMap<string, number>;
}

/** The world of a catalogue on a day. */
export function createWorld(catalogue: Catalogue, messages: Messages, today: string): World {
  const { named } = createPlaceFinder(catalogue);
  const byName = new Map(
    catalogue
      .list('authorities')
      .flatMap(({ id, data }) =>
        [id, data.shortName, data.officialName, data.nameCy ?? '', ...data.altNames].map(
          (name) => [name.toLowerCase(), id] as const,
        ),
      ),
  );
  return { catalogue, messages, today, named: (name) => named(name) ?? byName.get(name.toLowerCase()) };
}

/** What suggests topics from a catalogue, prepared once for each. */
export const suggesterOf = remember(createTopicSuggester);
