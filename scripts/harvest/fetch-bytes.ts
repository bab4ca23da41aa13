import { setTimeout as wait } from 'node:timers/promises';
import { UsageFault } from '../lib/command.ts';
import { findRedirectFault } from './address.ts';

/** How much of an answer is read, and for how many milliseconds one waits for it. */
export interface Limits {
  most: number;
  patience: number;
  /** The pause before the second try. */
  pause?: number;
}

const mostRedirects = 5;

/** A fault that may be gone in a moment: the network, or a server that says so. */
class Passing extends UsageFault {}

/** Fetches what lies at an address, tried twice; every fault is one line. The answer is a stranger's. */
export async function fetchBytes(address: URL, limits: Limits): Promise<Buffer> {
  try {
    return await fetchOnce(address, limits);
  } catch (fault) {
    if (!(fault instanceof Passing)) throw fault;
    await wait(limits.pause ?? 2000);
    return fetchOnce(address, limits);
  }
}

async function fetchOnce(address: URL, { most, patience }: Limits): Promise<Buffer> {
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await follow(address, signal);
    return await readBody(answer, address, most);
  } catch (fault) {
    if (fault instanceof UsageFault) throw fault;
    if (signal.aborted) throw new Passing(`${address.href} took longer than ${patience / 1000} seconds.`);
    const cause = (fault as { cause?: { code?: string } }).cause?.code ?? (fault as Error).message;
    throw new Passing(`${address.href} could not be reached (${cause}).`);
  }
}

async function follow(start: URL, signal: AbortSignal): Promise<Response> {
  let at = start;
  for (let step = 0; step <= mostRedirects; step += 1) {
    const answer = await fetch(at, { signal, redirect: 'manual', headers: { accept: '*/*' } });
    const next = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || next === null) return holdStatus(answer, at);
    await answer.body?.cancel();
    const to = URL.parse(next, at);
    const fault = to ? await findRedirectFault(at, to) : 'it leads to no address';
    if (!to || fault) throw new UsageFault(`${at.href} sends us elsewhere, and that is not followed: ${fault}.`);
    at = to;
  }
  throw new UsageFault(`${start.href} sends us on more than ${mostRedirects} times.`);
}

function holdStatus(answer: Response, at: URL): Response {
  if (answer.ok) return answer;
  const Fault = answer.status >= 500 || answer.status === 429 ? Passing : UsageFault;
  throw new Fault(`${at.href} answered ${answer.status}.`);
}

async function readBody(answer: Response, address: URL, most: number): Promise<Buffer> {
  const tooLarge = () => new UsageFault(`${address.href} has more than ${most} bytes, which is more than is fetched.`);
  if (Number(answer.headers.get('content-length') ?? 0) > most) {
    await answer.body?.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
