import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Repository } from './git-repository.ts';
import { answer, type Asked, type Desk } from './github/answer.ts';
import { openContract, type Sent } from './github/contract.ts';
import { readText, startServer } from './github/server.ts';
import { createState, nextNumber, type State, type StoredIssue } from './github/state.ts';

export type { Sent } from './github/contract.ts';
export type { OpenPull, StoredIssue } from './github/state.ts';

/**
 * What comes between: an answer in place of the repository's; `never`, no answer at all; `lost`, the thing is done but
 * the answer is a 502.
 */
export type Interference = Sent | 'never' | 'lost' | undefined;

/**
 * Stands in for GitHub on this machine: one repository backed by real Git, what people wrote about it, and the limits of
 * the real one. Every request and every answer is held to GitHub's own description of its API.
 */
export interface GitHubStandIn extends State, Omit<Desk, 'contract'> {
  /** The path and query of every request so far. */
  requests: string[];
  /** What they carried, in the same order. */
  bodies: unknown[];
  /** The status of every answer so far, in the order they were sent. */
  statuses: number[];
  /** Tokens that belong to a workflow; those of people are in `accounts`. */
  tokens: Set<string>;
  interfere: (path: string, method: string) => Interference;
  /** Opens an issue and returns its number. */
  openIssue: (issue: Partial<StoredIssue>) => number;
  /** Stops; throws where a request or an answer went against GitHub's description. */
  close: () => Promise<void>;
}

const lost: Sent = { status: 502, body: { message: 'Server Error' } };

/** Serves a Git repository as `council/commons` the way GitHub's REST API does, on a free port of this machine. */
export async function startGitHub(repository: Repository): Promise<GitHubStandIn> {
  const contract = await openContract();
  const server = await startServer(
    (request, response) => void serve(standIn, { ...standIn, contract }, [request, response]),
  );
  const storage = await startServer((request, response) => serveArtifact(standIn, request, response));
  const desk = {
    tokens: new Set<string>(),
    accounts: new Map(),
    requests: [],
    bodies: [],
    statuses: [],
    violations: [],
  };
  const state = Object.assign(createState(repository), { url: server.url, storage: storage.url });
  const standIn: GitHubStandIn = Object.assign(state, desk, {
    interfere: () => undefined,
    openIssue: (issue: Partial<StoredIssue>) => openIssue(state, issue),
    close: async () => {
      await Promise.all([server.close(), storage.close()]);
      const found = standIn.violations;
      if (found.length) throw new Error(`Against GitHub's description of its API:\n${found.join('\n')}`);
    },
  });
  return standIn;
}

async function serve(standIn: GitHubStandIn, desk: Desk, [request, response]: [IncomingMessage, ServerResponse]) {
  const asked = await readRequest(request);
  standIn.requests.push(asked.path);
  standIn.bodies.push(asked.body);
  const between = standIn.interfere(asked.path, asked.method);
  if (between === 'never') return;
  const sent = between === undefined || between === 'lost' ? answerSafely(standIn, desk, asked) : between;
  const final = between === 'lost' ? lost : sent;
  standIn.statuses.push(final.status);
  send(response, final);
}

/** A fault of the stand-in itself fails the test as well, at its end. */
function answerSafely(standIn: GitHubStandIn, desk: Desk, asked: Asked): Sent {
  try {
    return answer(standIn, desk, asked);
  } catch (fault) {
    standIn.violations.push(`${asked.method} ${asked.path}: ${String(fault)}`);
    return { status: 500, body: { message: 'Server Error' } };
  }
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const { method = 'GET', url = '/', headers } = request;
  const text = await readText(request);
  return { method, path: url, headers, ...(text && { body: JSON.parse(text) as unknown }) } as Asked;
}

function send(response: ServerResponse, { status, headers, body }: Sent): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
}

function serveArtifact(
  { artifacts, violations, repository }: GitHubStandIn,
  { url = '', headers }: IncomingMessage,
  response: ServerResponse,
) {
  // Whoever keeps the bytes for GitHub is somebody else.
  if (headers.authorization !== undefined) violations.push('The token was sent to the storage of artifacts.');
  const [, sha] = /^\/zipball\/([0-9a-f]{40})$/.exec(url) ?? [];
  const found = sha
    ? repository.git('archive', '--format=zip', `--prefix=council-commons-${sha.slice(0, 7)}/`, sha)
    : artifacts.find(({ id }) => url === `/artifacts/${id}`)?.bytes;
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/zip' });
  response.end(found);
}

function openIssue(state: State, issue: Partial<StoredIssue>): number {
  const [number, created] = [nextNumber(state), state.tick()];
  const empty = { title: 'An issue', body: '', author: 'resident', labels: [], state: 'open' as const };
  state.issues.set(number, { ...empty, created, updated: created, ...issue });
  return number;
}
