import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answers } from '../../scripts/lib/github-pull-files.ts';
import type { Repository } from './git-repository.ts';

/** A pull request as GitHub keeps it: a branch that goes on living until somebody closes it. */
export interface OpenPull {
  head: string;
  state: 'open' | 'closed';
  merged: boolean;
}

/** What the stand-in sends: a status, headers besides its own, and a body. */
export interface Sent {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Stands in for GitHub on this machine: one repository, its pull requests, and the limits of the real one. */
export interface GitHubStandIn {
  url: string;
  pulls: Map<number, OpenPull>;
  /** The path and query of every request so far. */
  requests: string[];
  tokens: Set<string>;
  limits: { anonymous: number; listed: number; tree: number };
  /** Answers in place of the repository where it returns something; never: no answer at all. */
  interfere: (path: string) => Sent | 'never' | undefined;
  close: () => Promise<void>;
}

type TreeEntry = Answers['tree']['tree'][number];
type FileEntry = Answers['files'][number];
type PullAnswer = Pick<Answers['pull'], 'number' | 'state' | 'merged' | 'changed_files'> & { head: { sha: string } };

const reset = '1795300000';
const notFound: Sent = { status: 404, body: { message: 'Not Found', status: '404' } };

/** Serves a Git repository as `council/commons` the way GitHub's REST API does, on a free port of this machine. */
export async function startGitHub(repository: Repository): Promise<GitHubStandIn> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    standIn.requests.push(path);
    const sent = standIn.interfere(path) ?? refuse(standIn, request) ?? answer(standIn, repository, path);
    if (sent === 'never') return;
    response.writeHead(sent.status, { 'content-type': 'application/json; charset=utf-8', ...sent.headers });
    response.end(typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const standIn: GitHubStandIn = {
    url: `http://127.0.0.1:${port}`,
    pulls: new Map(),
    requests: [],
    tokens: new Set(),
    limits: { anonymous: 60, listed: 3000, tree: 100_000 },
    interfere: () => undefined,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
  return standIn;
}

function refuse({ tokens, requests, limits }: GitHubStandIn, request: IncomingMessage): Sent | undefined {
  const token = request.headers.authorization?.replace(/^token /, '');
  if (token !== undefined)
    return tokens.has(token) ? undefined : { status: 401, body: { message: 'Bad credentials', status: '401' } };
  if (requests.length <= limits.anonymous) return undefined;
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
  return { status: 403, headers, body: { message: 'API rate limit exceeded for 127.0.0.1.' } };
}

function answer(standIn: GitHubStandIn, repository: Repository, path: string): Sent {
  const { pathname, searchParams } = new URL(path, standIn.url);
  const [, at, id = '', more] =
    /^\/repos\/council\/commons\/(pulls|git\/trees|git\/blobs)\/(\w+)(\/files)?$/.exec(pathname) ?? [];
  if (at === 'git/trees') return sendTree(repository, id, standIn.limits.tree);
  if (at === 'git/blobs') return sendBlob(repository, id);
  const pull = at === 'pulls' ? standIn.pulls.get(Number(id)) : undefined;
  if (!pull) return notFound;
  const files = listFiles(repository, pull.head);
  if (more) return sendPage(files.slice(0, standIn.limits.listed), new URL(path, standIn.url), searchParams);
  const { state, merged } = pull;
  const sha = repository.git('rev-parse', pull.head).toString().trim();
  const body: PullAnswer = { number: Number(id), state, merged, changed_files: files.length, head: { sha } };
  return { status: 200, body };
}

function sendPage(files: FileEntry[], url: URL, asked: URLSearchParams): Sent {
  const size = Math.min(100, Number(asked.get('per_page') ?? 30));
  const page = Number(asked.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(files.length / size));
  const link = (to: number, rel: string) => {
    url.searchParams.set('page', String(to));
    return `<${url.href}>; rel="${rel}"`;
  };
  const headers = page < last ? { link: `${link(page + 1, 'next')}, ${link(last, 'last')}` } : {};
  return { status: 200, headers, body: files.slice((page - 1) * size, page * size) };
}

function sendTree({ git }: Repository, sha: string, most: number): Sent {
  const rows = git('ls-tree', '-r', '-t', '-l', '-z', sha).toString().split('\0').filter(Boolean);
  const entries = rows.map((row): TreeEntry => {
    const [, mode = '', type = '', id = '', size = '', path = ''] =
      /^(\d+) (\w+) (\w+) +(\S+)\t([^]*)$/.exec(row) ?? [];
    return { path, mode, type, sha: id, ...(type === 'blob' && { size: Number(size) }) };
  });
  const body: Answers['tree'] = { sha, truncated: entries.length > most, tree: entries.slice(0, most) };
  return { status: 200, body };
}

function sendBlob({ git }: Repository, sha: string): Sent {
  const bytes = git('cat-file', 'blob', sha);
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  const body: Answers['blob'] = { sha, node_id: '', url: '', size: bytes.length, encoding: 'base64', content };
  return { status: 200, body };
}

const statuses: Record<string, FileEntry['status']> = {
  A: 'added',
  M: 'modified',
  D: 'removed',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

/** The files that a branch changes against where it left `main`, as Git itself tells them. */
function listFiles({ git }: Repository, head: string): FileEntry[] {
  const words = git('diff', '--raw', '-z', '-M', '--no-abbrev', `main...${head}`).toString().split('\0');
  const files: FileEntry[] = [];
  while (words.length > 1) {
    const [, , before = '', after = '', letter = ''] = (words.shift() ?? '').split(' ');
    const status = statuses[letter.charAt(0)] ?? 'unchanged';
    const first = words.shift() ?? '';
    const renamed = status === 'renamed' || status === 'copied';
    files.push({
      sha: status === 'removed' ? before : after,
      filename: renamed ? (words.shift() ?? '') : first,
      ...(renamed && { previous_filename: first }),
      status,
      ...{ additions: 0, deletions: 0, changes: 0, blob_url: '', raw_url: '', contents_url: '' },
    });
  }
  return files;
}
