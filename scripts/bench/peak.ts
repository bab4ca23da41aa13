import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The most memory that one process of a run held at any time, and what that process is called. */
export interface Peak {
  megabytes: number;
  process: string;
}

/**
 * The largest peak of a process and all those below it, as the system itself keeps it (Linux only). Undefined where
 * there is no `/proc`, or once the process is gone.
 */
export function readPeak(pid: number): Peak | undefined {
  const peaks = listTree(pid).flatMap((one) => readOwnPeak(one) ?? []);
  return peaks.sort((a, b) => b.megabytes - a.megabytes)[0];
}

function readOwnPeak(pid: number): Peak | undefined {
  const status = readQuietly(`/proc/${pid}/status`);
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  const [program = ''] = readQuietly(`/proc/${pid}/cmdline`).split('\0');
  return kilobytes ? { megabytes: (Number(kilobytes) * 1024) / 1_000_000, process: basename(program) } : undefined;
}

/** A process and all those it started, directly or not. */
function listTree(pid: number): number[] {
  const children = listQuietly(`/proc/${pid}/task`).flatMap((thread) =>
    readQuietly(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(listTree)];
}

// A process may end between two looks at it.
function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function listQuietly(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
