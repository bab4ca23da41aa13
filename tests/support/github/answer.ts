import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { artifactRoutes } from './artifacts.ts';
import { notFound, refuseContent, type Routes } from './call.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import type { Contract, Sent } from './contract.ts';
import { fileRoutes } from './files.ts';
import { issueRoutes } from './issues.ts';
import { pullRoutes } from './pulls.ts';
import { place, type Account, type State } from './state.ts';

/** A request as it came. */
export interface Asked {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** Who may ask, and what was found wrong so far. */
export interface Desk {
  contract: Contract;
  tokens: Set<string>;
  accounts: Map<string, Account>;
  requests: string[];
  violations: string[];
}

const routes: Routes = {
  ...{ ...issueRoutes, ...commentRoutes, ...pullRoutes },
  ...{ ...fileRoutes, ...checkRoutes, ...artifactRoutes },
};

const reset = '1795300000';
const usual: Account = { login: 'github-actions[bot]', mayWrite: true };

/** What GitHub answers; the request and the answer are held to its own description, and what is wrong is noted. */
export function answer(state: State, desk: Desk, asked: Asked): Sent {
  const { contract, violations } = desk;
  const note = (faults: string[]) => violations.push(...faults.map((one) => `${asked.method} ${asked.path}: ${one}`));
  const { headers } = asked;
  const request = { ...asked, headers: headers as Record<string, string> };
  const faults = contract.listRequestFaults(request);
  note(faults);
  const operation = contract.findOperation(request);
  if (!operation) return notFound;
  if (faults.length) return refuseContent('against the description');
  const { id, values } = operation;
  const account = findAccount(desk, headers);
  const isHere = values['owner'] === undefined || (values['owner'] === place.owner && values['repo'] === place.repo);
  const call = { state, values, url: new URL(asked.path, state.url), body: asked.body, account };
  const sent = refuse(state, desk, asked) ?? (isHere ? (routes[id]?.(call) ?? notFound) : notFound);
  const whole = contract.completeAnswer(id, sent);
  note(contract.listAnswerFaults(id, whole).map((fault) => `answer ${whole.status}: ${fault}`));
  return addTag(whole, asked);
}

function findAccount({ tokens, accounts }: Desk, headers: IncomingHttpHeaders): Account | undefined {
  const token = headers.authorization?.replace(/^(token|bearer) /i, '');
  if (token === undefined) return undefined;
  return accounts.get(token) ?? (tokens.has(token) ? usual : undefined);
}

function refuse({ limits }: State, desk: Desk, { method, headers }: Asked): Sent | undefined {
  const account = findAccount(desk, headers);
  const isKnown = headers.authorization !== undefined;
  if (isKnown && !account) return { status: 401, body: { message: 'Bad credentials', status: '401' } };
  if (!isKnown && desk.requests.length > limits.anonymous) return refuseMore;
  if (method === 'GET') return undefined;
  if (!account) return { status: 401, body: { message: 'Requires authentication' } };
  return account.mayWrite ? undefined : { status: 403, body: { message: 'Resource not accessible by integration' } };
}

const refuseMore: Sent = {
  status: 403,
  headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
  body: { message: 'API rate limit exceeded for 127.0.0.1.' },
};

/** Whoever has an answer already, by its ETag, is told that nothing changed. */
function addTag(sent: Sent, { method, headers }: Asked): Sent {
  if (method !== 'GET' || sent.status !== 200) return sent;
  const digest = createHash('sha256')
    .update(JSON.stringify([sent.body, sent.headers]))
    .digest('hex');
  const etag = `W/"${digest}"`;
  if (headers['if-none-match'] === etag) return { status: 304, headers: { ...sent.headers, etag } };
  return { ...sent, headers: { ...sent.headers, etag } };
}
