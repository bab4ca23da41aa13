import { spawn } from 'node:child_process';
import { root } from '../lib/settings.ts';
import { readPeak, type Peak } from './peak.ts';

/** How long a command took, and the memory of its largest process where the system tells. */
export interface Run {
  milliseconds: number;
  peak: Peak | undefined;
}

const lookEvery = 100;

/** Runs a script of this repository in a process of its own; throws with what it wrote when it fails. */
export async function runMeasured(args: readonly string[], variables: Record<string, string>): Promise<Run> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let peak: Peak | undefined;
  const keep = (part: Buffer) => (output = (output + part.toString()).slice(-4000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const look = setInterval(() => {
    const seen = child.pid === undefined ? undefined : readPeak(child.pid);
    if (seen && seen.megabytes > (peak?.megabytes ?? 0)) peak = seen;
  }, lookEvery);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  }).finally(() => clearInterval(look));
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${output}`);
  return { milliseconds: performance.now() - start, peak };
}

/** The middle one of some numbers; of an even number of them, between the two in the middle. */
export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** The value that 95 of 100 do not exceed. */
export function findHigh(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? NaN;
}
