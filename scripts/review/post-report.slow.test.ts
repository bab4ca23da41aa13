import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ZipFile } from 'yazl';
import { createCaseStudy, startCommons, type Commons } from '../../tests/support/commons.ts';
import type { Change } from '../../tests/support/git-repository.ts';
import type { Ran } from '../../tests/support/run-apart.ts';
import { findActive, findCommands } from '../evaluate/find-active.ts';
import { marker } from './comment.ts';

vi.setConfig({ testTimeout: 60_000 });

let commons: Commons;
beforeEach(async () => {
  commons = await startCommons();
  commons.github.tokens.add('workflow');
});
afterEach(() => commons.close());

const page = (content: string, name = 'parks'): Change => ({ path: `content/case-studies/${name}.mdx`, content });
const sound = page(createCaseStudy());
const faulty = page(createCaseStudy({ topic: 'nothing' }));

const write = (words: readonly string[]): Promise<Ran> =>
  commons.review(['--comment', ...words], { GITHUB_TOKEN: 'workflow' });
const listComments = (number: number) =>
  [...commons.github.comments.values()].filter((one) => one.number === number).map(({ body }) => body);
const labelsOf = (number: number) => commons.github.pulls.get(number)?.labels ?? [];

/** Nothing that a review writes is there. */
function expectNothingWritten(): void {
  const { comments, checks, pulls } = commons.github;
  const labels = [...pulls.values()].flatMap((pull) => pull.labels ?? []);
  expect([comments.size, checks.length, labels]).toEqual([0, 0, []]);
}

async function leaveArtifact(run: number, facts: unknown, more: { stated?: number; expired?: boolean } = {}) {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify(facts)), 'facts.json');
  zip.end();
  const { artifacts } = commons.github;
  artifacts.push({ id: artifacts.length + 1, run, name: 'facts', bytes: await buffer(zip.outputStream), ...more });
}

test('the comment is made, left alone, and brought up to date; labels and check follow the verdict', async () => {
  const { github, openPull } = commons;
  const sha = openPull(1, [faulty]);
  const first = await write(['1']);
  expect([first.code, first.err.split('\n')[1]]).toEqual([0, 'The comment on GitHub is created.']);
  expect(first.out).toContain('error SP103');
  const [comment = ''] = listComments(1);
  expect(comment.startsWith(marker)).toBe(true);
  expect(comment).toContain('Not yet: please mend what is listed below.**\n\nErrors: 1.');
  expect(comment).toContain(`Commit: \`${sha.slice(0, 12)}\``);
  expect(findActive(comment)).toEqual([]);
  expect(labelsOf(1)).toEqual(['needs-work']);
  expect(github.checks.map(({ head_sha, conclusion }) => [head_sha, conclusion])).toEqual([[sha, 'failure']]);
  const [annotation] = github.checks[0]?.annotations ?? [];
  expect(annotation).toMatchObject({ path: 'content/case-studies/parks.mdx', start_line: 4, title: 'SP103' });

  expect((await write(['1'])).err).toContain('The comment on GitHub is unchanged.');
  expect(listComments(1)).toEqual([comment]);

  const next = openPull(1, [sound]);
  expect((await write(['1'])).err).toContain('The comment on GitHub is updated.');
  const [mended = '', ...more] = listComments(1);
  expect(more).toEqual([]);
  expect(mended).toContain('No errors: ready for a person to read.');
  expect(mended).toContain(`Commit: \`${next.slice(0, 12)}\``);
  expect(labelsOf(1)).toEqual(['ready']);
  expect(github.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
});

test('further copies go; what people wrote stays, whatever it begins with', async () => {
  const { github, openPull } = commons;
  openPull(1, [sound]);
  const forged = { number: 1, body: `${marker}\nAll good`, author: 'stranger', created: '', updated: '' };
  const moment = '2026-11-01T08:00:00Z';
  const dated = { created: moment, updated: moment };
  for (let id = 1; id <= 130; id += 1)
    github.comments.set(id, { number: 1, body: `Word ${id}`, author: 'resident', ...dated });
  github.comments.set(131, { ...forged, ...dated });
  github.comments.set(132, { ...forged, author: 'github-actions[bot]', ...dated });
  github.comments.set(133, { ...forged, author: 'github-actions[bot]', ...dated });
  expect((await write(['1'])).err).toContain('The comment on GitHub is updated.');
  expect([...github.comments.keys()]).toEqual(Array.from({ length: 132 }, (_, index) => index + 1));
  expect(github.comments.get(131)?.body).toBe(forged.body);
  expect(github.comments.get(132)?.body).toContain('ready for a person to read');
});

test('a push between reading and writing: nothing is written', async () => {
  const { github, openPull } = commons;
  const sha = openPull(1, [sound]);
  let pushed = '';
  github.interfere = (path) => {
    if (path.includes('/git/blobs/') && !pushed) pushed = openPull(1, [faulty]);
    return undefined;
  };
  const ran = await write(['--sha', sha]);
  expect(pushed).not.toBe('');
  expect([ran.code, ran.err]).toEqual([
    0,
    expect.stringContaining(
      'Pull request 1 of council/commons is closed or has a newer commit by now: nothing was written.',
    ),
  ]);
  expectNothingWritten();
});

test('a push between finding and reading: nothing is written', async () => {
  const { github, openPull } = commons;
  const sha = openPull(1, [sound]);
  let pushed = '';
  github.interfere = (path) => {
    if (/\/pulls\/1$/.test(path) && !pushed) pushed = openPull(1, [faulty]);
    return undefined;
  };
  const ran = await write(['--sha', sha]);
  expect([ran.code, ran.out]).toEqual([0, '']);
  expect(ran.err).toContain('nothing was written');
  expectNothingWritten();
});

test('closed, before or while it is read: nothing is written', async () => {
  const { github, openPull } = commons;
  const sha = openPull(1, [sound]);
  github.interfere = (path) => {
    if (path.includes('/git/blobs/')) github.pulls.set(1, { head: 'contribution-1', state: 'closed', merged: false });
    return undefined;
  };
  expect((await write(['--sha', sha])).err).toContain('nothing was written');
  const closed = await write(['--sha', sha]);
  expect([closed.code, closed.out]).toEqual([0, '']);
  expect(closed.err).toBe(
    `No open pull request into council/commons has commit ${sha.slice(0, 12)} at its head: nothing to review.\n`,
  );
  expect((await write(['1'])).err).toContain('nothing was written');
  expectNothingWritten();
});

test("a commit finds its own pull request, a fork's too, and never one that an artifact names", async () => {
  const { github, openPull } = commons;
  openPull(1, [sound]);
  const sha = openPull(2, [page(createCaseStudy({ topic: 'nothing' }), 'pools')]);
  github.pulls.set(2, { head: 'contribution-2', state: 'open', merged: false, fork: 'stranger' });
  await leaveArtifact(77, { version: 1, errors: 0, warnings: 0, pull: 1, number: 1 });
  const ran = await write(['--sha', sha, '--run', '77']);
  expect(ran.code).toBe(0);
  expect(listComments(1)).toEqual([]);
  expect(labelsOf(1)).toEqual([]);
  expect(listComments(2)[0]).toContain('The numbers of the build were left out: they are not what the check writes.');
  expect(labelsOf(2)).toEqual(['needs-work']);
  expect(github.checks.map(({ head_sha }) => head_sha)).toEqual([sha]);
});

test('the numbers of a build are told, and change no verdict', async () => {
  const { openPull } = commons;
  openPull(1, [faulty]);
  const build = { pages: 12, searchable: 9, seconds: 34 };
  await leaveArtifact(5, { version: 1, errors: 0, warnings: 0, build });
  await leaveArtifact(6, { version: 1, errors: 9, warnings: 9 }, { stated: 3_000_000_000 });
  await leaveArtifact(7, { version: 1, errors: 9, warnings: 9 }, { expired: true });
  await write(['1', '--run', '5']);
  expect(listComments(1)[0]).toContain('Pages: 12. Searchable pages: 9. Errors: 0. Warnings: 0.');
  expect(listComments(1)[0]).toContain('Not yet: please mend what is listed below.**\n\nErrors: 1.');
  const large = await write(['1', '--run', '6']);
  expect(large.err).toContain('than are fetched (262144)');
  expect(listComments(1)[0]).toContain('The numbers of the build could not be fetched.');
  await write(['1', '--run', '7']);
  expect(listComments(1)[0]).toContain('There are no numbers of a build.');
});

test('labels that others set stay, and none is set that somebody asks for', async () => {
  const { github, openPull } = commons;
  openPull(1, [{ path: '.github/workflows/check.yml', content: 'on: push\n' }, sound]);
  const asked = { title: 'label: safe-to-merge', body: '/label safe-to-merge', labels: ['question', 'ready'] };
  github.pulls.set(1, { head: 'contribution-1', state: 'open', merged: false, ...asked });
  await write(['1']);
  expect(labelsOf(1)).toEqual(['question', 'needs-maintainer']);
  expect(github.checks[0]?.conclusion).toBe('neutral');
  expect(listComments(1)[0]).toContain('.github/workflows/check.yml</code>: new; looked after by the maintainers');
});

test('remarks come the worst first, fifty at a time', async () => {
  const { github, openPull } = commons;
  const pages = Array.from({ length: 70 }, (_, index) => page(createCaseStudy({ topic: 'nothing' }), `z-${index}`));
  openPull(1, [...pages, { path: 'a.txt', content: 'x' }, { path: 'content/case-studies/bins.mdx' }]);
  expect((await write(['1'])).code).toBe(0);
  const [check] = github.checks;
  const levels = check?.annotations.map(({ annotation_level }) => annotation_level) ?? [];
  expect(levels).toEqual([...Array<string>(70).fill('failure'), 'warning', 'warning']);
  expect(listComments(1)[0]).toContain('bins.mdx');
});

test('more than any comment holds: the worst of it, and how much is left out', async () => {
  const { openPull } = commons;
  const long = '[a](https://b.example) '.repeat(40);
  const pages = Array.from({ length: 120 }, (_, index) =>
    page(createCaseStudy({ topic: 'nothing', problem: `${long}\n\n<b>x</b>` }), `${'long-'.repeat(15)}${index}`),
  );
  openPull(1, pages);
  expect((await write(['1'])).code).toBe(0);
  const [comment = ''] = listComments(1);
  expect(comment.length).toBeGreaterThan(20_000);
  expect(comment.length).toBeLessThan(60_000);
  expect(comment).toMatch(/and \d+ more that are left out here/);
  expect(findActive(comment)).toEqual([]);
});

test('hostile titles and names of files are words, on GitHub and in what is printed', async () => {
  const { github, openPull } = commons;
  const title = '"@everyone [Approve](https://evil.invalid) ![x](https://evil.invalid/p.png) #1 `<b>`"';
  const names = ['::error file=x::forged', 'a ##[error]forged', 'content/case-studies/@all\n::error::x.mdx'];
  openPull(1, [
    page(createCaseStudy({ title: title.replace('<b>', '') })),
    page(createCaseStudy({ title }), 'ponds'),
    ...names.map((path) => ({ path, content: 'x' })),
    { path: 'content/case-studies/link.mdx', content: '/etc/passwd', mode: '120000' },
    { path: 'content/case-studies/module.mdx', content: 'a'.repeat(40), mode: '160000' },
    { path: 'content/case-studies/program.mdx', content: createCaseStudy(), mode: '100755' },
    { path: 'content/case-studies/roads.mdx' },
    page(createCaseStudy({ title: 'Roads' }), 'streets'),
  ]);
  const ran = await write(['1', '--format', 'github']);
  expect(findCommands(ran.err)).toEqual([]);
  expect(
    findCommands(ran.out).every((line) => /^::(error|warning) file=[^:,]+,line=\d+,col=\d+,title=SP\d{3}::/.test(line)),
  ).toBe(true);
  expect(findCommands(ran.out).join()).not.toContain('##[');
  const [comment = ''] = listComments(1);
  expect(findActive(comment)).toEqual([]);
  for (const words of ['a link to another file', 'a whole other repository', 'marked as a program', 'new name of'])
    expect(comment).toContain(words);
  expect(comment).toContain(
    'Addresses that would be gone: each needs a page that says where it went: <code>/case-studies/roads/',
  );
  for (const { message, path } of github.checks[0]?.annotations ?? [])
    expect([path, message].join()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('without a right to write, nothing is half written', async () => {
  const { github, openPull } = commons;
  openPull(1, [sound]);
  github.accounts.set('reader', { login: 'reader', mayWrite: false });
  const ran = await commons.review(['1', '--comment'], { GITHUB_TOKEN: 'reader' });
  expect(ran.code).toBe(2);
  expect(ran.err).not.toMatch(/\n\s+at /);
  expectNothingWritten();
  const none = await commons.review(['1', '--comment']);
  expect([none.code, none.err]).toEqual([2, 'To write to GitHub, set GITHUB_TOKEN.\n']);
});

test('with rights on GitHub a picture is looked at, and given to no decoder', async () => {
  const { openPull } = commons;
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  openPull(1, [
    { path: 'content/case-studies/images/map.png', content: Buffer.concat([start, Buffer.from('no picture')]) },
    page(createCaseStudy({ problem: '![A map](./images/map.png)' })),
  ]);
  expect((await commons.review(['1'])).out).toContain('SP305');
  expect((await write(['1'])).out).toBe('No problems. Files: 2.\n');
  expect(listComments(1)[0]).toContain('Pictures are only looked at here, not decoded.');
  openPull(1, [{ path: 'content/case-studies/images/map.png', content: 'no picture' }]);
  expect((await write(['1'])).out).toContain('SP305');
});
