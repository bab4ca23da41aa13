import type { Catalogue } from './catalogue.ts';
import { countReliance, listDue } from './due.ts';
import type { AnyEntry } from './entry.ts';
import { listGaps, type Gap, type GapBasis, type GapKind } from './gaps.ts';
import { subjectOf } from './instance.ts';
import type { Kind } from './kinds.ts';
import { splitKey, type Target } from './links.ts';
import { compareText } from './problem.ts';

/** What a maintainer may have to do: answer a proposal, look at a new page, or see to a gap. */
export type Task = 'proposal' | 'newPage' | GapKind;

/**
 * The kinds of work in the order in which readers are harmed when it is left: first what keeps others waiting and what may
 * be wrong, then what cannot be checked, then what is missing. The minutes are what one such item takes somebody who knows
 * the library: an estimate, to plan an hour by.
 */
export const taskMinutes: Readonly<Record<Task, number>> = {
  proposal: 10,
  reviewOverdue: 15,
  sourceGone: 10,
  unsourced: 15,
  sourceDoubtful: 5,
  duplicate: 10,
  newPage: 5,
  noFollowUp: 10,
  noBaseline: 5,
  sectionThin: 10,
  topicWithoutCase: 5,
  standardWithoutAdopter: 5,
  orphan: 5,
  regionMissing: 10,
  typeMissing: 10,
};

/** All kinds of work, the most harmful to leave first. */
export const tasks = Object.keys(taskMinutes) as Task[];

/** A proposal that waits for an answer, as the snapshot has it. */
export interface Waiting {
  title: string;
  url: string;
  /** Since when: a day or a moment. */
  opened: string;
}

/** One thing to do: what, on which page, since when, and how many rest on that page. */
export interface QueueItem {
  task: Task;
  minutes: number;
  /** The page it is about, or the record whose file it is in; none for a proposal, a region or a type of authority. */
  kind?: Kind;
  /** Its id, the word that is missing, or the address of a proposal. */
  id: string;
  /** What is meant on the page: one for each time that it is to be done there. */
  details: readonly string[];
  since: string;
  reliedOn: number;
}

/** What a queue is made from: the library, its gaps where they are known already, what waits, and what is new. */
export interface QueueBasis extends GapBasis {
  gaps?: readonly Gap[];
  waiting: readonly Waiting[];
  /** Pages that came in lately, with their day. */
  added: readonly { kind: Kind; id: string; on: string }[];
}

/** All that maintainers could do, the most harmful to leave first: by kind of work, then by how many rely on a page, then by age. */
export function listQueue(basis: QueueBasis): QueueItem[] {
  const { catalogue, waiting, added, gaps = listGaps(basis) } = basis;
  const create = (task: Task, item: Pick<QueueItem, 'kind' | 'id' | 'since' | 'reliedOn'>): QueueItem => ({
    ...{ task, minutes: taskMinutes[task], details: [] },
    ...item,
  });
  const items = [
    ...waiting.map(({ title, url, opened }) => ({
      ...create('proposal', { id: url, since: opened.slice(0, 10), reliedOn: 0 }),
      details: [title],
    })),
    ...listDue(basis).map(({ what, entry, due, reliedOn }) =>
      create(what === 'review' ? 'reviewOverdue' : 'noFollowUp', {
        ...{ kind: entry.kind, id: entry.id, since: due, reliedOn },
      }),
    ),
    ...added.map(({ kind, id, on }) =>
      create('newPage', { kind, id, since: on, reliedOn: countReliance({ kind, id }, catalogue) }),
    ),
    ...joinGaps(gaps, catalogue),
  ];
  return items.sort(
    (a, b) =>
      ranks[a.task] - ranks[b.task] ||
      b.reliedOn - a.reliedOn ||
      compareText(a.since, b.since) ||
      compareText(keyOf(a), keyOf(b)),
  );
}

/** The page that a thing to do is about: of a record, the page that it tells of. */
export function pageOf({ kind, id }: { kind: Kind; id: string }, catalogue: Pick<Catalogue, 'find'>): Target {
  const entry = catalogue.find(kind, id) as AnyEntry | undefined;
  const key = entry && subjectOf(entry);
  return key === undefined ? { kind, id } : splitKey(key);
}

/** The gaps of one kind on one page are one thing to do, which takes as much longer. */
function joinGaps(gaps: readonly Gap[], catalogue: GapBasis['catalogue']): QueueItem[] {
  const items = new Map<string, QueueItem>();
  for (const { gap, kind, id, detail } of gaps) {
    if (dueGaps.has(gap)) continue;
    const key = `${gap} ${kind ?? ''}/${id}`;
    const known = items.get(key);
    const reliedOn = known?.reliedOn ?? (kind ? countReliance(pageOf({ kind, id }, catalogue), catalogue) : 0);
    items.set(key, {
      ...{ task: gap, id, since: '', reliedOn, minutes: (known?.minutes ?? 0) + taskMinutes[gap] },
      ...(kind && { kind }),
      details: [...(known?.details ?? []), ...(detail === undefined ? [] : [detail])],
    });
  }
  return [...items.values()];
}

// Told by `listDue`, which leaves withdrawn pages alone and knows since when.
const dueGaps = new Set<GapKind>(['reviewOverdue', 'noFollowUp']);

const ranks = Object.fromEntries(tasks.map((task, rank) => [task, rank])) as Record<Task, number>;

const keyOf = ({ kind, id }: QueueItem) => `${kind ?? ''}/${id}`;

/** What fits into some minutes, in order, and what is left for later. The first thing is never left, however long it takes. */
export function cutQueue<T extends { minutes: number }>(items: readonly T[], most: number): { now: T[]; later: T[] } {
  let spent = 0;
  const end = items.findIndex(({ minutes }, index) => (spent += minutes) > most && index > 0);
  const at = end < 0 ? items.length : end;
  return { now: items.slice(0, at), later: items.slice(at) };
}
