import { formatDate } from '../../format/date.ts';
import type { Change } from '../../model/changes-list.ts';
import type { PageEntry } from '../../model/entry.ts';
import type { Said } from '../../model/said.ts';
import type { PageContext } from '../../page.ts';
import { factsLangOf, langOf, sayName } from '../language.ts';
import { listDoers, nameSome } from '../names.ts';
import { fillSaid, joinSaid, say } from '../pieces.ts';
import { linkTo } from '../rows.ts';

/** A change in words: the page that it happened to, and what happened. */
export interface ToldChange {
  title: string;
  /** The language of the title, where it is another one than the page's. */
  lang: string | undefined;
  /** Where the page tells of it, on this site. */
  href: string;
  note: Said;
}

/** What happened to a page, in words that stand behind its title. */
export function tellChange(change: Change, context: PageContext): ToldChange {
  const { entry, record } = change;
  return {
    title: entry.data.title,
    lang: langOf(entry, context.lang),
    href: context.urls.entry(entry.kind, entry.id, findAnchor(record)),
    note: describe(change, context),
  };
}

/** The place of the page that tells of a record; a new page is read from its start. */
function findAnchor(record: Change['record']): string | undefined {
  if (record?.kind === 'corrections') return record.id;
  if (record?.kind === 'follow-ups') return 'follow-ups';
  return record?.kind === 'reuse' ? 'adoption-records' : undefined;
}

function describe({ type, day, entry, record }: Change, context: PageContext): Said {
  const { m, t, lang } = context;
  if (record?.kind === 'corrections') {
    const { kind, on, by } = record.data;
    const who = { by: sayName(by, entry, context) };
    const heading = t(m.corrections.heading, { kind: m.corrections.kinds[kind], date: formatDate(on, lang) });
    return joinSaid([heading, fillSaid(m.corrections[kind === 'reply' ? 'repliedBy' : 'askedBy'], who)], ', ');
  }
  if (record?.kind === 'follow-ups') {
    const { verdict, on, by } = record.data;
    const who = fillSaid(m.followUps.by, { by: sayName(by, entry, context) });
    return joinSaid([m.followUps.verdicts[verdict], who, formatDate(on, lang)], ', ');
  }
  if (record?.kind === 'reuse') {
    const { authority, verdict, date } = record.data;
    const { text } = linkTo(context, 'authorities', authority);
    const event = t(m.reading.events.reuse, { authority: text, verdict: m.adoption.verdicts[verdict] });
    return joinSaid([event, formatDate(date, lang)], ', ');
  }
  if (type === 'reviewed') return describeReview(day, entry, context);
  const { reason } = entry.data.lifecycle;
  if ((type === 'withdrawn' || type === 'superseded') && reason) return say(reason, factsLangOf(entry, lang));
  return joinSaid([m.kinds[entry.kind].one, nameDoers(entry, context)], ', ');
}

function describeReview(day: string, entry: PageEntry, context: PageContext): Said {
  const { m, lang } = context;
  const by = sayName(entry.data.reviewed?.by ?? '', entry, context);
  return fillSaid(m.entry.reviewed, { date: formatDate(day, lang), by });
}

const mostNames = 3;

/** Who did what a page tells of: those who led it, a few by name; nothing where it is nobody's work. */
export function nameDoers({ data }: PageEntry, context: PageContext): string {
  const doers = 'authorities' in data ? listDoers(data.authorities) : [];
  const names = doers.map(({ id }) => linkTo(context, 'authorities', id).text);
  return nameSome(names, mostNames, context);
}
