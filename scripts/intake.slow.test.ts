import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soundSubmissions } from '../tests/fixtures/broken-submissions.ts';
import { startDoors, type Doors } from '../tests/support/doors.ts';
import { runApart } from '../tests/support/run-apart.ts';
import { findActing, findActingInLine, findCommands } from '../tests/support/written.ts';
import { writeTemplateDocx } from '../src/forms/docx.ts';
import type { Answers } from '../src/forms/form.ts';
import { forms } from '../src/forms/forms.ts';
import { writeTemplate } from '../src/forms/template.ts';
import { messagesFor } from '../src/messages/index.ts';

// Each runs a command as a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const messages = messagesFor('en');
const folder = mkdtempSync(join(tmpdir(), 'intake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let doors: Doors;
beforeEach(async () => {
  doors = await startDoors();
});
afterEach(() => doors.close());

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const fillIn = (changed: Answers = {}) =>
  writeTemplate(forms['case-study'], { messages, answers: { ...soundSubmissions['case-study'], ...changed } });
const run = (...words: string[]) => runApart('intake.ts', words, { env: doors.env });
const send = (file: string, ...words: string[]) => run('--repository', 'council/commons', ...words, file);
const branches = () => doors.listBranches().filter((name) => name !== 'main');

test('a mailed file becomes a branch, a file and a pull request, once; who sent it has the credit', async () => {
  const file = write(
    'bins.docx',
    await writeTemplateDocx(forms['case-study'], { messages, answers: soundSubmissions['case-study'] }),
  );
  const sent = await send(file, '--from', 'Alpha Council, waste team <jo@alpha.example>');
  expect(sent).toEqual({ code: 0, out: 'https://github.invalid/council/commons/pull/1 is created.\n', err: '' });
  const [branch = ''] = branches();
  expect(Object.keys(doors.listAdded(branch))).toEqual(['content/case-studies/fewer-missed-bins.mdx']);
  const message = doors.repository.git('log', '-1', '--format=%B', branch).toString().trim();
  expect(message.split('\n')).toEqual([
    'A full case study: Fewer missed bins',
    '',
    'Contributed-by: Alpha Council, waste team',
    expect.stringMatching(/^Submitted-text: [0-9a-f]{64}$/),
  ]);
  expect(doors.standIn.pulls.get(1)?.body).toMatch(/^Sent by e-mail by Alpha Council, waste team\./);
  expect((await send(file)).out).toContain('pull/1 is updated.\n');
  expect((await send(file)).out).toContain('pull/1 is unchanged.\n');
  expect([branches(), doors.standIn.pulls.size]).toEqual([[branch], 1]);
  expect(doors.repository.ask('rev-list', '--count', `main..${branch}`)).toBe('1');
});

test('a newer text brings its proposal up to date where that is named; otherwise its name is taken', async () => {
  await send(write('bins.txt', fillIn()));
  const newer = write('bins-2.txt', fillIn({ outcome: 'Achieved its aim' }));
  const taken = await send(newer);
  expect(taken.err).toMatch(/^- What is it called\? The name fewer-missed-bins is taken: by proposal 1, /);
  expect([taken.code, branches()]).toEqual([1, branches().slice(0, 1)]);
  const title = write('bins-3.txt', fillIn({ outcome: 'Achieved its aim', name: 'Bins on time' }));
  expect((await send(title, '--update', '1')).out).toContain('pull/1 is updated.');
  const added = doors.listAdded(branches()[0] ?? '');
  expect(Object.keys(added)).toEqual(['content/case-studies/fewer-missed-bins.mdx']);
  expect(Object.values(added)[0]).toMatch(/title: Bins on time\n[^]*outcome: achieved\n/);
  doors.standIn.pulls.set(7, { head: 'others', state: 'open', merged: false });
  doors.repository.commit('others', [{ path: 'README.md', content: 'Others.\n' }]);
  for (const number of ['7', '8']) {
    const { code, err } = await send(title, '--update', number);
    expect([code, err]).toEqual([
      2,
      `There is no open proposal ${number} that was made from a form or a mailed file.\n`,
    ]);
  }
});

test('where there are problems, nothing is written', async () => {
  const { code, out, err } = await send(write('wrong.txt', fillIn({ stage: '::error::Ongoing', outcome: '' })));
  expect([code, out, branches(), doors.standIn.pulls.size]).toEqual([1, '', [], 0]);
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/^- How far has it got\? \\x3a:error::Ongoing isn't one of the words for stage\. .+/),
    messages.forms.proposal.notSound,
  ]);
  expect(doors.standIn.bodies.filter(Boolean)).toEqual([]);
});

test('a dry run shows what would be proposed, asks nobody and needs no token', async () => {
  const words = ['--dry-run', '--from', 'Beta', write('bins.txt', fillIn())];
  const { code, out } = await runApart('intake.ts', words, { env: { ...doors.env, GITHUB_TOKEN: '' } });
  expect([code, doors.standIn.requests]).toEqual([0, []]);
  expect(out).toMatch(/^content\/case-studies\/fewer-missed-bins\.mdx\n\n---\ntitle: Fewer missed bins\n/);
  expect(out).toContain('A full case study: Fewer missed bins\n\nSent by e-mail by Beta.');
});

test('of a sender and a title that want to be more, nothing acts anywhere', async () => {
  const answers = {
    name: 'Fixes #1 ::error:: @all [skip ci] ##[x] https://evil.invalid',
    problem: '::error::{1+1}\n\n##[error]a b c',
  };
  const from = 'Leeds\n\nCo-authored-by: Evil <e@evil.invalid> @all #1 \u202e<!-- x -->';
  const file = write('hostile.txt', fillIn(answers));
  const shown = await run('--dry-run', '--from', from, file);
  const sent = await send(file, '--from', from);
  expect([shown.code, sent.code, sent.err]).toEqual([0, 0, '']);
  expect(findCommands(shown.out + sent.out)).toEqual([]);
  const { title = '@a', body = '@a' } = doors.standIn.pulls.get(1) ?? {};
  expect([...findActing(body), ...findActingInLine(title)]).toEqual([]);
  const trailers = doors.repository
    .git('log', '-1', '--format=%(trailers:only,unfold)', branches()[0] ?? '')
    .toString();
  expect(trailers.trim().split('\n')).toEqual([
    'Contributed-by: Leeds Co-authored-by: Evil @\u2060all #\u20601',
    expect.stringMatching(/^Submitted-text: /),
  ]);
});

const large = write('large.docx', '');
truncateSync(large, 10_000_001);
const here = write('here.txt', 'Text.');
test.each([
  [[], 'Say which file: npm run intake'],
  [[here, here], 'Say which file'],
  [['/nowhere/story.docx'], 'There is no file /nowhere/story.docx.'],
  [[folder], 'There is no file'],
  [[write('story.pdf', '%PDF')], 'story.pdf is no .docx, .txt, .mdx or .yaml file. Ask for one of these.'],
  [[large], 'has more than 10 MB'],
  [[here], 'Say where it goes'],
  [['--repository', 'commons', here], 'Say where it goes'],
  [['--repository', 'council/commons', '--update', 'x', here], 'Say with --update which proposal'],
  [['--dry-run', here], 'holds the questions of none of our forms'],
  [['--dry-run', write('::error::.txt', 'x')], '\\x3a:error::.txt'.slice(4)],
  [['--loud', here], "Unknown option '--loud'"],
])('intake %j is told in one line', async (words, said) => {
  const { code, out, err } = await run(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('without a token nothing is tried', async () => {
  const words = ['--repository', 'council/commons', here];
  const { err } = await runApart('intake.ts', words, { env: { ...doors.env, GITHUB_TOKEN: '' } });
  expect(err).toBe('To write to GitHub, set GITHUB_TOKEN.\n');
});

test('a fault half-way leaves nothing double: the next run completes', async () => {
  const file = write('bins.txt', fillIn());
  doors.standIn.interfere = (path, method) =>
    method === 'POST' && path.endsWith('/pulls') ? { status: 403, body: { message: 'no' } } : undefined;
  const { code, err } = await send(file);
  expect([code, err.trim().split('\n').length, branches().length, doors.standIn.pulls.size]).toEqual([2, 1, 1, 0]);
  doors.standIn.interfere = () => undefined;
  expect((await send(file)).out).toContain('is created.');
  expect([branches().length, doors.standIn.pulls.size]).toEqual([1, 1]);
});
