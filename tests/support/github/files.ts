import { notFound, refuseContent, type Call, type Routes } from './call.ts';
import { listChangedFiles } from './changed-files.ts';
import { place, type State } from './state.ts';

interface FileBody {
  message: string;
  content: string;
  sha?: string;
  branch?: string;
  author?: { name: string; email: string };
}

/** The repository, its branches and its files, as GitHub answers for them out of Git itself. */
export const fileRoutes: Routes = {
  'repos/get': () => ({
    status: 200,
    body: { name: place.repo, full_name: `${place.owner}/${place.repo}`, default_branch: 'main' },
  }),
  'git/get-ref': ({ state, values }) => {
    const sha = findCommit(state, `refs/${values['ref'] ?? ''}`);
    return sha ? { status: 200, body: showReference(`refs/${values['ref'] ?? ''}`, sha) } : notFound;
  },
  'git/create-ref': ({ state, body }) => {
    const { ref, sha } = body as { ref: string; sha: string };
    const { ask, git } = state.repository;
    if (!/^refs\/heads\/./.test(ref) || ask('check-ref-format', ref) === undefined) return refuseContent('ref');
    if (findCommit(state, ref)) return refuseContent('Reference already exists');
    if (findCommit(state, sha) !== sha) return refuseContent('Object does not exist');
    git('update-ref', ref, sha);
    return { status: 201, body: showReference(ref, sha) };
  },
  'git/get-tree': ({ state, values }) => {
    const sha = values['tree_sha'] ?? '';
    const rows = state.repository.git('ls-tree', '-r', '-t', '-l', '-z', sha).toString().split('\0').filter(Boolean);
    const entries = rows.map((row) => {
      const [, mode, type, id, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t([^]*)$/.exec(row) ?? [];
      return { path, mode, type, sha: id, ...(type === 'blob' && { size: Number(size) }) };
    });
    const most = state.limits.tree;
    return { status: 200, body: { sha, truncated: entries.length > most, tree: entries.slice(0, most) } };
  },
  'git/get-blob': ({ state, values }) => {
    const sha = values['file_sha'] ?? '';
    if (state.repository.ask('cat-file', '-t', sha) !== 'blob') return notFound;
    const bytes = state.repository.git('cat-file', 'blob', sha);
    const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
    return { status: 200, body: { sha, size: bytes.length, encoding: 'base64', content } };
  },
  'repos/get-content': ({ state, values, url }) => {
    const [path = '', ref] = [values['path'], url.searchParams.get('ref') ?? 'main'];
    const sha = findFile(state, ref, path);
    if (!sha || !isPath(path)) return notFound;
    if (state.repository.ask('cat-file', '-t', sha) !== 'blob') return { status: 200, body: [] };
    const bytes = state.repository.git('cat-file', 'blob', sha);
    // GitHub sends the bytes of larger files by another way.
    const small = bytes.length <= 1_000_000;
    const content = small ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : '';
    const about = { name: path.replace(/^.*\//, ''), path, sha, size: bytes.length };
    return { status: 200, body: { type: 'file', ...about, encoding: small ? 'base64' : 'none', content } };
  },
  // The bytes lie on another server, as on GitHub.
  'repos/download-zipball-archive': ({ state, values }) => {
    const sha = findCommit(state, values['ref'] ?? '');
    return sha ? { status: 302, headers: { location: `${state.storage}/zipball/${sha}` } } : notFound;
  },
  'repos/create-or-update-file-contents': putFile,
  'repos/compare-commits-with-basehead': compare,
};

function compare({ state, values }: Call) {
  const [base = '', head = ''] = (values['basehead'] ?? '').split('...');
  const { repository } = state;
  if (!findCommit(state, `refs/heads/${base}`) || !findCommit(state, `refs/heads/${head}`)) return notFound;
  const range = ['--reverse', '--format=%x01%H%x02%B', `${base}..${head}`];
  const log = repository.git('log', ...range).toString();
  const commits = log
    .split('\u0001')
    .slice(1)
    .map((text) => text.split('\u0002'))
    .map(([sha = '', message = '']) => ({ sha, commit: { message: message.trim() } }));
  return { status: 200, body: { status: 'ahead', commits, files: listChangedFiles(repository, head) } };
}

function putFile({ state, values, body }: Call) {
  const [path = '', { message, content, sha, branch = 'main', author }] = [values['path'], body as FileBody];
  if (!findCommit(state, `refs/heads/${branch}`)) return notFound;
  if (!isPath(path)) return refuseContent('path contains a malformed path component');
  if (!isBase64(content)) return refuseContent('content is not valid Base64');
  if (author && !/^[^<>\n]+ <[^<>\s]+@[^<>\s]+>$/.test(`${author.name} <${author.email}>`))
    return refuseContent('author');
  const before = findFile(state, branch, path);
  if (before && !sha) return refuseContent('"sha" wasn\'t supplied');
  if (before !== sha) {
    const words = `${path} does not match ${sha ?? ''}`;
    return { status: 409, body: { message: words, documentation_url: '', status: '409' } };
  }
  const change = { path, content: Buffer.from(content, 'base64') };
  const commit = state.repository.commit(branch, [change], { message, author });
  const about = { name: path.replace(/^.*\//, ''), path, sha: findFile(state, branch, path) };
  return { status: before ? 200 : 201, body: { content: about, commit: { sha: commit, message } } };
}

const isBase64 = (text: string) => /^[A-Za-z0-9+/\n]*={0,2}\n?$/.test(text);
const isPath = (path: string) => path.split('/').every((part) => part && !/^(\.{1,2}|\.git)$/i.test(part));

function findCommit({ repository }: State, name: string): string | undefined {
  return repository.ask('rev-parse', '--verify', '-q', `${name}^{commit}`);
}

function findFile({ repository }: State, ref: string, path: string): string | undefined {
  return repository.ask('rev-parse', '--verify', '-q', `${ref}:${path}`);
}

function showReference(ref: string, sha: string): object {
  return { ref, object: { type: 'commit', sha } };
}
