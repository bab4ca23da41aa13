import { isDay } from '../is-day.ts';
import type { Audience } from './audiences.ts';

/** What a reader has made of a plan: in which role, from which day, which steps are done, and a note on some. */
export interface PlanState {
  role?: Audience | undefined;
  firstDay?: string | undefined;
  done: readonly string[];
  notes: Readonly<Record<string, string>>;
}

/** A plan that nobody has touched. */
export const emptyState: PlanState = { done: [], notes: {} };

const longestNote = 2000;

/** Reads a state of unknown shape: what does not fit is left out, and what the plan no longer has stays, in case it comes back. */
export function parseState(kept: unknown, { roles }: { roles: readonly Audience[] }): PlanState {
  if (typeof kept !== 'object' || kept === null) return emptyState;
  const { role, firstDay, done, notes } = kept as Record<string, unknown>;
  const knownRole = roles.find((one) => one === role);
  return {
    ...(knownRole && { role: knownRole }),
    ...(typeof firstDay === 'string' && isDay(firstDay) && { firstDay }),
    done: Array.isArray(done) ? [...new Set(done.filter((one) => typeof one === 'string'))] : [],
    notes: parseNotes(notes),
  };
}

function parseNotes(notes: unknown): Record<string, string> {
  if (typeof notes !== 'object' || notes === null) return {};
  const kept = Object.entries(notes).flatMap(([key, note]): [string, string][] =>
    typeof note === 'string' && note.trim() ? [[key, note.slice(0, longestNote)]] : [],
  );
  return Object.fromEntries(kept);
}

/** The state with a step ticked, or no longer ticked. */
export function tick(state: PlanState, step: string, isDone: boolean): PlanState {
  const others = state.done.filter((one) => one !== step);
  return { ...state, done: isDone ? [...others, step] : others };
}

/** The state with a note on a step; an empty one takes the note away. */
export function note(state: PlanState, step: string, text: string): PlanState {
  const others = Object.fromEntries(Object.entries(state.notes).filter(([key]) => key !== step));
  return { ...state, notes: text.trim() ? { ...others, [step]: text.slice(0, longestNote) } : others };
}
