import { formatDate } from '../format/date.ts';
import type { Entry } from '../model/entry.ts';
import { compareText } from '../model/problem.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import type { SnapshotItem } from '../snapshot.ts';
import { factsLangOf, langOf } from './language.ts';
import { fillSaid, say } from './pieces.ts';
import { linkTo, type Part } from './rows.ts';
import { askToTakePart } from './tell-us.ts';

/** Something in progress as its item shows it. */
export interface Progress {
  id: string;
  title: string;
  /** The language of the title, where it is known and another one than the page's. */
  lang?: string | undefined;
  href: string;
  /** What it is, who does it, since when. */
  facts: string[];
  seeking: Said;
  topics: Part[];
  /** Where to ask to take part. */
  ask: string;
  /** When it began and when it last changed, as far as it is known: days or moments in UTC. */
  opened: string;
  updated: string;
  who: string | undefined;
}

/** The calls of the catalogue that are not closed: open ones first, then the newest. */
export function listCalls(context: PageContext): Progress[] {
  return context.catalogue
    .list('collaborations')
    .filter(({ data }) => data.state !== 'closed')
    .sort(
      (a, b) =>
        compareText(a.data.state, b.data.state) || compareText(b.data.opened, a.data.opened) || compareText(a.id, b.id),
    )
    .map((entry) => createCall(entry, context));
}

/** What is being written, as last seen, the newest first; nothing where nobody has looked. */
export function listWriting(context: PageContext): Progress[] {
  return [...(context.catalogue.snapshot?.items ?? [])]
    .sort((a, b) => compareText(b.opened, a.opened) || b.number - a.number)
    .map((item) => createWriting(item, context));
}

function createCall(entry: Entry<'collaborations'>, context: PageContext): Progress {
  const { kind, id, data } = entry;
  const { m, t, lang, urls } = context;
  const words = m.inProgress;
  const who = data.authorities.map((one) => linkTo(context, 'authorities', one.id).text).join(', ');
  return {
    ...{ id: `${kind}-${id}`, title: data.title, href: urls.entry(kind, id), who },
    lang: langOf(entry, lang),
    facts: [m.collaboration.states[data.state], who, t(words.since, { date: formatDate(data.opened, lang) })],
    seeking: fillSaid(words.seeking, { what: say(data.seeking.join('; '), factsLangOf(entry, lang)) }),
    topics: linkTopics(data.topics, context),
    ask: askToTakePart({ kind, id }, words.askTitle),
    ...{ opened: data.opened, updated: data.reviewed?.on ?? data.opened },
  };
}

function createWriting(item: SnapshotItem, context: PageContext): Progress {
  const { m, t, lang } = context;
  const words = m.inProgress;
  const { what, number, title, who, topics, kind, url, opened, updated } = item;
  const facts = [
    kind ? m.kinds[kind].one : '',
    words.state[what],
    who ? t(words.who, { who }) : '',
    t(words.since, { date: formatDate(opened.slice(0, 10), lang) }),
  ];
  return {
    ...{ id: `${what}-${number}`, title, href: url, opened, updated, who, seeking: '' },
    facts: facts.filter(Boolean),
    topics: linkTopics(topics, context),
    ask: url,
  };
}

// A topic may have gone since the snapshot was taken.
function linkTopics(ids: readonly string[], context: PageContext): Part[] {
  return ids.map((id) => linkTo(context, 'topics', id)).filter(({ href }) => href);
}
