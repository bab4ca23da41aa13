import { formatNumber } from '../../format/number.ts';
import type { Entry } from '../../model/entry.ts';
import type { Said } from '../../model/said.ts';
import type { PageContext } from '../../page.ts';
import { langOf } from '../language.ts';
import { fillSaid, readSaid, say } from '../pieces.ts';
import { linkTo } from '../rows.ts';
import { createNumber, tellSource, type Figure } from './figure.ts';
import { tellMost } from './message.ts';
import { countTopics, themeOf, type Pair } from './topic-counts.ts';

/** A topic of the list, or the theme that begins a part of it. */
export interface Stop {
  id: string;
  label: string;
  lang?: string | undefined;
  isTheme: boolean;
}

/** Two topics that go together. */
export interface Link {
  one: string;
  other: string;
  label: string;
  /** The label in pieces, where it is in several languages. */
  said?: Said;
  value: number;
  /** Whether both belong to one theme. */
  isWithin: boolean;
}

/** Which topics go together, as values: a list of topics by theme, and links between them. */
export interface LinkFigure extends Figure {
  stops: Stop[];
  links: Link[];
}

// More arcs than that are a tangle.
const mostLinks = 60;

/** Which topics go together: the strongest links, all that are as strong as the weakest shown; none without any. */
export function createTopicLinks(context: PageContext): LinkFigure | undefined {
  const { catalogue, m, t } = context;
  const words = m.topicMap.links;
  const { topicPairs } = countTopics(catalogue);
  const pairs = listStrongest(topicPairs);
  const links = pairs.flatMap((pair) => createLink(pair, context) ?? []);
  const title = tellMost(links, { words, total: 0 }, context);
  if (title === undefined) return undefined;
  return {
    name: 'topics-together',
    title,
    note: t(words.note, { least: formatNumber(pairs.at(-1)?.count ?? 0) }),
    source: tellSource(context),
    heads: [words.one, words.other, words.unit],
    rows: pairs.map(({ one, other, count }) => [
      linkTo(context, 'topics', one),
      linkTo(context, 'topics', other),
      createNumber(count),
    ]),
    ...{ stops: listStops(pairs, context), links },
  };
}

/** As many pairs as can be drawn, without cutting between pairs that are equally strong. */
export function listStrongest(pairs: readonly Pair[], most = mostLinks): Pair[] {
  const [strongest] = pairs;
  const next = pairs[most];
  if (!strongest || !next) return [...pairs];
  const least = Math.min(next.count + 1, strongest.count);
  return pairs.filter(({ count }) => count >= least);
}

function createLink({ one, other, count }: Pair, { catalogue, m, lang }: PageContext): Link | undefined {
  const [first, second] = [catalogue.find('topics', one), catalogue.find('topics', other)];
  if (!first || !second) return undefined;
  const nameOf = (topic: Entry<'topics'>) => say(topic.data.prefLabel, langOf(topic, lang));
  const said = fillSaid(m.topicMap.links.between, { one: nameOf(first), other: nameOf(second) });
  const isWithin = themeOf(first) === themeOf(second);
  return { one, other, label: readSaid(said), said, value: count, isWithin };
}

/** The topics that have a link, by theme; themes and topics by name. */
function listStops(pairs: readonly Pair[], { catalogue, lang }: PageContext): Stop[] {
  const createStop = (topic: Entry<'topics'>): Stop => ({
    ...{ id: topic.id, label: topic.data.prefLabel, lang: langOf(topic, lang), isTheme: false },
  });
  const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const topics = ids.flatMap((id) => catalogue.find('topics', id) ?? []).sort(byName);
  const themes = [...new Set(topics.map(themeOf))].flatMap((id) => catalogue.find('topics', id) ?? []).sort(byName);
  return themes.flatMap((theme) => [
    { ...createStop(theme), isTheme: true },
    ...topics.filter((topic) => themeOf(topic) === theme.id).map(createStop),
  ]);
}

const byName = (a: Entry<'topics'>, b: Entry<'topics'>) => a.data.prefLabel.localeCompare(b.data.prefLabel, 'en');
