import { readMark, type DueIssue } from './due-text.ts';
import type { GitHub, Issue } from './github.ts';

/** The label by which issues about something due are known. */
export const dueLabel = 'due';

/** What is to be done with an issue: opened, or brought up to date where it is open. */
export type DueStep = { issue: DueIssue; number?: never } | { issue: DueIssue; number: number; body: string };

/**
 * What is to be done so that everything due has its issue: at most so many new ones, in the order given; open ones whose
 * text is no longer what would be written. One that was closed is left alone. `left` are those that wait.
 */
export function planDue(
  wanted: readonly DueIssue[],
  known: readonly Issue[],
  most: number,
): { steps: DueStep[]; left: number } {
  const found = wanted.map((issue) => ({ issue, known: findKnown(issue, known) }));
  const missing = found.filter((one) => !one.known).map(({ issue }) => ({ issue }));
  const changed = found.flatMap(({ issue, known: one }): DueStep[] => {
    if (one?.state !== 'open' || isCurrent(issue, one)) return [];
    return [{ issue, number: one.number, body: keepTicks(issue.body, one.body) }];
  });
  return { steps: [...missing.slice(0, most), ...changed], left: Math.max(0, missing.length - most) };
}

/** Carries out the steps one by one; `tell` hears of each that is done. */
export async function carryOut(
  steps: readonly DueStep[],
  github: Pick<GitHub, 'postIssue' | 'updateIssue'>,
  tell: (step: DueStep, url: string) => void,
): Promise<void> {
  for (const step of steps) {
    const { title, body } = step.issue;
    if (step.number === undefined) tell(step, (await github.postIssue({ title, body, labels: [dueLabel] })).url);
    else {
      await github.updateIssue(step.number, { title, body: step.body });
      tell(step, `#${step.number}`);
    }
  }
}

/** The issue about this very date, whatever became of it; else an open one about the same that has an older date. */
function findKnown({ subject, due, title }: DueIssue, known: readonly Issue[]): Issue | undefined {
  const marked = known.map((issue) => ({ issue, mark: readMark(issue.body) }));
  const same = marked.filter(({ mark }) => mark?.subject === subject);
  const exact = same.filter(({ mark }) => mark?.due === due);
  const older = same.filter(({ issue }) => issue.state === 'open');
  // Somebody may have deleted the unseen line.
  const bare = marked.filter(({ issue, mark }) => !mark && issue.state === 'open' && issue.title === title);
  const isOpen = (one: (typeof marked)[number]) => one.issue.state === 'open';
  return (exact.find(isOpen) ?? exact[0] ?? older[0] ?? bare[0])?.issue;
}

// People tick boxes, add remarks and rename: what counts is whether what was written for them would be written again.
function isCurrent({ body }: DueIssue, known: Issue): boolean {
  const [now, then] = [readMark(body), readMark(known.body)];
  return now?.due === then?.due && now?.digest === then?.digest;
}

/** A new text with those boxes ticked that were ticked in the old one. */
function keepTicks(text: string, old: string): string {
  const ticked = new Set([...old.matchAll(/^[-*] \[[xX]\] (.*?)\r?$/gm)].map(([, check]) => check));
  return text.replaceAll(/^- \[ \] (.*)$/gm, (line, check: string) => (ticked.has(check) ? `- [x] ${check}` : line));
}
