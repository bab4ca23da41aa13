import { sum } from 'd3-array';
import { siteConfig } from '../config.ts';
import { addDays, formatDate } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { createEditAddress } from '../forms/address.ts';
import { listPageEntries } from '../model/catalogue.ts';
import { formatComparison, mostCompared, type ComparedKind } from '../model/compared.ts';
import type { AnyEntry } from '../model/entry.ts';
import { kinds } from '../model/kinds.ts';
import { cutQueue, listQueue, pageOf, tasks, type QueueBasis, type QueueItem, type Task } from '../model/queue.ts';
import type { PageContext } from '../page.ts';
import { readGaps } from './gaps.ts';
import { factsLangOf, langOf } from './language.ts';
import type { Said } from '../model/said.ts';
import { fillSaid, joinSaid, say } from './pieces.ts';
import { nameRegion } from './regions.ts';
import { linkTo } from './rows.ts';
import { didThisToo } from './tell-us.ts';

/** An hour a week keeps a library well. */
const hour = 60;
const newDays = 7;
const mostShown = 40;

/** One thing to do as the page shows it: its one link, and what there is to know beforehand. */
export interface QueueRow {
  task: Task;
  /** Where links to this kind of work lead, where it is the first of its kind. */
  anchor?: Task | undefined;
  action: Said;
  href: string;
  note: Said;
  minutes: number;
}

/** What is left after the hour, by kind of work. */
export interface QueueRest {
  task: Task;
  title: string;
  /** How many there are, and how long they take. */
  effort: string;
  rows: QueueRow[];
  /** How many more there are than the page shows. */
  more: number;
}

/** What maintainers do next, cut at an hour; the rest by kind of work. */
export interface Queue {
  now: QueueRow[];
  minutes: number;
  later: QueueRest[];
}

/** The queue of the library as its page shows it. */
export function createQueue(context: PageContext): Queue {
  const { now, later } = cutQueue(listQueue(createBasis(context)), hour);
  const left = new Set(later.map(({ task }) => task));
  const rows = now.map((item, index) => {
    const isFirst = now.findIndex(({ task }) => task === item.task) === index && !left.has(item.task);
    return { ...createRow(item, context), anchor: isFirst ? item.task : undefined };
  });
  return {
    now: rows,
    minutes: sum(now, ({ minutes }) => minutes),
    later: tasks
      .map((task) => ({ task, items: later.filter((one) => one.task === task) }))
      .filter(({ items }) => items.length > 0)
      .map(({ task, items }) => ({
        ...{ task, title: nameTask(task, context), effort: tellEffort(items, context) },
        rows: items.slice(0, mostShown).map((item) => createRow(item, context)),
        more: Math.max(0, items.length - mostShown),
      })),
  };
}

function createBasis(context: PageContext): QueueBasis {
  const { catalogue, today } = context;
  const since = addDays(today, -newDays);
  return {
    ...{ catalogue, insights: catalogue.insights, today, gaps: readGaps(context) },
    waiting: catalogue.snapshot?.items ?? [],
    added: listPageEntries(catalogue).flatMap((entry) => {
      const on = catalogue.addedOn(entry);
      // Who wrote a page and checked it since has looked at it.
      return on && on > since && !entry.data.reviewed ? [{ kind: entry.kind, id: entry.id, on }] : [];
    }),
  };
}

const nameTask = (task: Task, { m }: PageContext): string =>
  task === 'proposal' || task === 'newPage' ? m.queue[task] : m.gaps.kinds[task];

function createRow(item: QueueItem, context: PageContext): QueueRow {
  const { task, minutes } = item;
  return {
    ...{ task, minutes, href: findHref(item, context), note: describe(item, context) },
    action: fillSaid(context.m.queue.actions[task], { name: nameOf(item, context) }),
  };
}

function nameOf({ task, kind, id, details }: QueueItem, context: PageContext): Said {
  const { m } = context;
  if (task === 'proposal') return details[0] ?? '';
  if (task === 'typeMissing') return m.authority.typesMany[id as keyof typeof m.authority.typesMany];
  if (!kind) return nameRegion(id, context);
  const page = pageOf({ kind, id }, context.catalogue);
  const { text, lang } = linkTo(context, page.kind, page.id);
  return say(text, lang);
}

function tellEffort(items: readonly QueueItem[], { m, t }: PageContext): string {
  const minutes = sum(items, (one) => one.minutes);
  const count = formatNumber(sum(items, ({ details }) => Math.max(details.length, 1)));
  return minutes < 2 * hour
    ? t(m.queue.count, { count, minutes })
    : t(m.queue.countHours, { count, hours: Math.round(minutes / hour) });
}

/** What is meant on the page, and since when. */
function describe({ task, kind, id, details, since }: QueueItem, context: PageContext): Said {
  const { m, t, lang, catalogue } = context;
  if (since) return t(m.queue.since[task === 'reviewOverdue' ? 'due' : 'day'], { date: formatDate(since, lang) });
  if (!kind) return '';
  if (task === 'duplicate') {
    const others = details.map((one) => linkTo(context, kind, one));
    return fillSaid(m.queue.likeness, {
      name: joinSaid(
        others.map((one) => say(one.text, one.lang)),
        '; ',
      ),
    });
  }
  const entry = catalogue.find(kind, id) as AnyEntry | undefined;
  // Headings are those of the text, translated or not; statements stand in fields.
  const own = entry && (task === 'sectionThin' ? langOf(entry, lang) : factsLangOf(entry, lang));
  const isWords = task === 'sectionThin' || task === 'noBaseline';
  return joinSaid(
    details.map((one) => say(one, isWords ? own : undefined)),
    ' · ',
  );
}

/** Where the one thing is done: the file on GitHub, a form, two pages side by side, or the page itself. */
function findHref({ task, kind, id, details }: QueueItem, { urls }: PageContext): string {
  if (task === 'proposal') return id;
  if (!kind || task === 'topicWithoutCase') return urls.to('/contribute/case-study/');
  if (task === 'duplicate')
    return urls.to('/compare/') + formatComparison(kind as ComparedKind, [...details.slice(0, mostCompared - 1), id]);
  if (task === 'noFollowUp') return `${urls.to('/contribute/follow-up/')}?case=${id}`;
  if (task === 'standardWithoutAdopter') return didThisToo({ kind, id }, urls);
  const { form } = kinds[kind];
  if (task === 'newPage' || task === 'orphan' || form === 'list') return urls.entry(kind, id);
  return createEditAddress({ kind, id, form }, siteConfig.repository);
}
