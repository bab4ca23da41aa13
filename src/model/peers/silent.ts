import type { Harvest } from './harvest.ts';

/**
 * A source that nobody heard of for long: why, and for how many days; none where it has never been harvested. Of a
 * repository pinned to a commit only we can fetch something new.
 */
export interface Silent {
  id: string;
  why: 'never' | 'unheard' | 'unchanged' | 'pinned';
  days?: number;
}

/** So many days without an answer, or without anything new, are told. */
export const mostSilentDays = 90;

const millisecondsOfDay = 86_400_000;
const countDays = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsOfDay);

/** The sources that have been silent for 90 days as of a day: they did not answer, or had nothing new. */
export function listSilent(
  peers: readonly {
    id: string;
    isPinned: boolean;
    harvest?: Pick<Harvest, 'fetched' | 'changed'> | undefined;
  }[],
  today: string,
): Silent[] {
  return peers.flatMap(({ id, isPinned, harvest }): Silent[] => {
    if (!harvest) return [{ id, why: 'never' }];
    const [unheard, unchanged] = [countDays(harvest.fetched, today), countDays(harvest.changed, today)];
    if (unheard >= mostSilentDays) return [{ id, why: 'unheard', days: unheard }];
    return unchanged >= mostSilentDays ? [{ id, why: isPinned ? 'pinned' : 'unchanged', days: unchanged }] : [];
  });
}
