import robotsParser from 'robots-parser';
import type { LinkResult } from '../../src/model/link-report.ts';
import { askOnce, type WebAnswer } from './web-request.ts';

/** How politely addresses are asked for. */
export interface Manners {
  /** What hosts are told of who asks, a name first. */
  agent: string;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Milliseconds that an answer may take. */
  timeout: number;
  /** How many hosts are asked at the same time. */
  hosts: number;
  /** Milliseconds after which nothing more is asked. */
  most: number;
  local?: boolean;
}

type Robots = ReturnType<typeof robotsParser>;
type Method = 'HEAD' | 'GET';

const mostHops = 10;
// As many as RFC 9309 asks for.
const mostHopsOfRobots = 5;
const mostOfRobots = 500_000;
const longestPause = 30_000;
// Programs are turned away there, and people perhaps not: this tells nothing of the page.
const refusals = [401, 403, 407, 418, 429, 451, 999];
const permanent = [301, 308];

/** Asks for each address, those of one host one after the other, and tells what came of each. */
export async function checkLinks(addresses: readonly string[], manners: Manners): Promise<LinkResult[]> {
  const ask = createAsking(manners);
  const end = Date.now() + manners.most;
  const results: LinkResult[] = [];
  const queue = [...Map.groupBy(addresses, (one) => new URL(one).host).values()].sort((a, b) => b.length - a.length);
  const work = async () => {
    for (let group = queue.shift(); group; group = queue.shift())
      for (const url of group)
        results.push(Date.now() > end ? { url, outcome: 'left' } : { url, ...(await follow(url, ask)) });
  };
  await Promise.all(Array.from({ length: manners.hosts }, work));
  return results;
}

type Outcome = Omit<LinkResult, 'url'>;
/** Asks in the host's turn; undefined where its robots.txt says no. */
type Ask = (address: string, method: Method) => Promise<WebAnswer | undefined>;

/** Where an address leads in the end. What moved for good is told, as long as every step on the way did. */
async function follow(first: string, ask: Ask): Promise<Outcome> {
  const seen = new Set<string>();
  let address = first;
  let isMoved = true;
  try {
    while (seen.size <= mostHops) {
      if (seen.has(address)) return { outcome: 'failed', answer: 'loop' };
      seen.add(address);
      const answer = await askBoth(address, ask);
      if (!answer) return seen.size > 1 ? { outcome: 'answered' } : { outcome: 'disallowed' };
      const next = findNext(answer, address);
      if (!next) return judge(answer.status, isMoved && address !== first ? address : undefined);
      isMoved &&= permanent.includes(answer.status);
      address = next;
    }
    return { outcome: 'failed', answer: 'redirects' };
  } catch (fault) {
    return { outcome: 'failed', answer: (fault as Error).name === 'TimeoutError' ? 'timeout' : 'network' };
  }
}

function judge(status: number, to: string | undefined): Outcome {
  const answer = String(status);
  if (refusals.includes(status)) return { outcome: 'refused', answer };
  return status < 400 ? { outcome: 'answered', answer, ...(to && { to }) } : { outcome: 'failed', answer };
}

function findNext({ status, location }: WebAnswer, from: string): string | undefined {
  const next = status < 300 || status >= 400 || location === undefined ? null : URL.parse(location, from);
  return next && /^https?:$/.test(next.protocol) ? next.href.replace(/#.*/, '') : undefined;
}

/**
 * The head alone where a host knows what that is; many answer it with a fault and have the page all the same. Who says
 * that it was asked too often is not asked again at once.
 */
async function askBoth(address: string, ask: Ask): Promise<WebAnswer | undefined> {
  const head = await ask(address, 'HEAD').catch(() => ({ status: 500, text: '' }));
  return head && head.status >= 400 && head.status !== 429 ? ask(address, 'GET') : head;
}

function createAsking(manners: Manners): Ask {
  const takeTurn = createTurns();
  const robots = new Map<string, Promise<Robots | 'none' | 'closed'>>();
  const { agent, timeout, local = false } = manners;
  const readRobots = async (origin: string) => {
    const path = `${origin}/robots.txt`;
    const { status, text } = await followRobots(path, async (address) => {
      await takeTurn(address, manners.pause);
      return askOnce(address, { method: 'GET', most: mostOfRobots, timeout, agent, local });
    });
    if (status >= 500 || status === 429) return 'closed'; // RFC 9309: who cannot answer is not to be asked
    return status === 200 ? robotsParser(path, text) : 'none';
  };
  return async (address, method) => {
    const { origin } = new URL(address);
    const rules = robots.get(origin) ?? readRobots(origin);
    robots.set(origin, rules);
    const known = await rules;
    if (known === 'closed' || (known !== 'none' && known.isDisallowed(address, agent))) return undefined;
    const wished = known === 'none' ? 0 : (known.getCrawlDelay(agent) ?? 0) * 1000;
    await takeTurn(address, Math.min(longestPause, Math.max(manners.pause, wished)));
    return askOnce(address, { method, timeout, agent, local });
  };
}

/** What a host allows may lie elsewhere. Where nobody answers there, it is as if the host could not say. */
async function followRobots(path: string, read: (address: string) => Promise<WebAnswer>): Promise<WebAnswer> {
  let at = path;
  let answer = await read(path);
  for (let hops = 0; hops < mostHopsOfRobots; hops += 1) {
    const next = findNext(answer, at);
    if (!next) break;
    answer = await read(next).catch(() => ({ status: 503, text: '' }));
    at = next;
  }
  return answer;
}

/** Waits until the host of an address may be asked again, by whatever protocol, counted from the last time. */
export function createTurns(): (address: string, pause: number) => Promise<void> {
  const free = new Map<string, number>();
  return async (address, pause) => {
    const { host } = new URL(address);
    const now = Date.now();
    const at = Math.max(now, (free.get(host) ?? 0) + pause);
    free.set(host, at);
    if (at > now) await new Promise((done) => setTimeout(done, at - now));
  };
}
