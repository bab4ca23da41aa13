import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocuments } from '../tests/support/documents.ts';
import { readPath } from '../src/model/paths.ts';
import { kinds } from '../src/model/kinds.ts';
import { root } from './lib/settings.ts';

const documents = readDocuments();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const config = JSON.parse(read('site.config.json')) as { repository: { url: string } };

// What a command writes once there is something to write.
const made = new Set(['docs/in-progress.json', 'docs/history.json', 'docs/links.json']);
// What stands for a path of the reader's own.
const ownPath = 'practice';

test('the documents that people look for are there', () => {
  const wanted = ['CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'GOVERNANCE.md', 'README.md', 'SECURITY.md'];
  expect(documents.map(({ path }) => path)).toEqual(
    expect.arrayContaining([...wanted, '.github/PULL_REQUEST_TEMPLATE.md']),
  );
});

test.each(documents)('the links of $path lead somewhere', ({ path, links }) => {
  const lost = links.filter((link) => !/^(https:|http:\/\/localhost:)/.test(link) && !leadsSomewhere(link, path));
  expect(lost).toEqual([]);
});

test.each(['GONE.md', 'README.md#gone', '#gone', '../outside.md', 'content#gone'])('%s would be found', (link) => {
  expect(leadsSomewhere(link, 'CONTRIBUTING.md')).toBe(false);
});

function leadsSomewhere(link: string, from: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file ? join(dirname(from), decodeURI(file)) : from;
  if (path.startsWith('..') || !existsSync(join(root, path))) return false;
  return anchor === undefined || documents.some((one) => one.path === path && one.anchors.has(anchor));
}

test.each(documents)('the commands that $path names are in package.json', ({ names, blocks }) => {
  const named = [...names, ...blocks].flatMap((code) => [...code.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]);
  const unknown = named.map(([, run, short]) => run ?? short ?? '').filter((name) => !(name in scripts));
  expect(unknown).toEqual([]);
});

const tops = /^(content|src|scripts|tests|docs|public|\.github|\.githooks|\.ci)\//;

test.each(documents)('the files and folders that $path names are there', ({ names }) => {
  const paths = names.filter((name) => tops.test(name) && !/[<>*]|\s/.test(name));
  expect(paths.filter((path) => !existsSync(join(root, path)) && !isExample(path) && !made.has(path))).toEqual([]);
});

/** Whether a path is that of an entry that somebody could add. */
function isExample(path: string): boolean {
  return path.startsWith('content/') && 'role' in readPath(path.slice('content/'.length));
}

test.each(documents)('the pages of the site that $path names are there', ({ names }) => {
  const pages = names.filter((name) => /^\/[a-z-]+\/$/.test(name)).map((name) => name.slice(1, -1));
  const folder = 'src/pages';
  const places = (page: string) => [
    ...[`${page}.mdx`, `${page}.astro`, `${page}/index.astro`],
    ...[`[...lang]/${page}.astro`, `[...lang]/${page}/index.astro`, `[...lang]/${page}/[...month].astro`],
  ];
  const isThere = (page: string) =>
    page in kinds || places(page).some((place) => existsSync(join(root, folder, place)));
  expect(pages.filter((page) => !isThere(page) && page !== ownPath)).toEqual([]);
});

test('every line of CODEOWNERS names files that are there and a team of the repository’s owner', () => {
  const lines = read('.github/CODEOWNERS').split('\n');
  const rules = lines.filter((line) => line.trim() && !line.startsWith('#')).map((line) => line.split(/\s+/));
  const [, owner = ''] = /^https:\/\/github\.com\/([^/]+)\/[^/]+$/.exec(config.repository.url) ?? [];
  expect(rules.length).toBeGreaterThan(0);
  for (const [pattern = '', ...owners] of rules) {
    expect(pattern === '*' || existsSync(join(root, pattern)), pattern).toBe(true);
    expect(owners.length, pattern).toBeGreaterThan(0);
    for (const one of owners) expect(one).toMatch(new RegExp(`^@${owner}/[a-z0-9-]+$`));
  }
});
