import { writeFileSync } from 'node:fs';

/** Takes the time of the steps of a command, one after the other. */
export interface StepTimes {
  /** Ends the step that has been running since the last one ended. */
  end: (step: string) => void;
  /** Adds to what a part of a step takes; the step keeps it, too. */
  add: (part: string, milliseconds: number) => void;
  /** Writes the milliseconds of all steps as JSON to the file that `BENCH_OUT` names, if it names one. */
  write: () => void;
}

/** Starts with the first step. */
export function createStepTimes(): StepTimes {
  const times: Record<string, number> = {};
  let started = performance.now();
  const end: StepTimes['end'] = (step) => {
    const now = performance.now();
    times[step] = now - started;
    started = now;
  };
  const add: StepTimes['add'] = (part, milliseconds) => (times[part] = (times[part] ?? 0) + milliseconds);
  const file = process.env['BENCH_OUT'];
  const write = () => {
    if (file) writeFileSync(file, JSON.stringify(times));
  };
  return { end, add, write };
}
