import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { soundSubmissions } from '../tests/fixtures/broken-submissions.ts';
import { hostileLines } from '../tests/fixtures/hostile-lines.ts';
import { startDoors, type Doors } from '../tests/support/doors.ts';
import { writeIssue } from '../tests/support/forms.ts';
import { runApart } from '../tests/support/run-apart.ts';
import { findActing, findActingInLine, findCommands } from '../tests/support/written.ts';
import { forms } from '../src/forms/forms.ts';

// Each runs a command as a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'accept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let doors: Doors;
beforeEach(async () => {
  doors = await startDoors();
});
afterEach(() => doors.close());

const body = writeIssue(forms.reuse, soundSubmissions.reuse);
const user = { login: 'resident', id: 4711 };
const sound = {
  action: 'labeled',
  label: { name: 'approved' },
  issue: { number: 1, body, user, labels: [{ name: 'approved' }] },
  repository: { full_name: 'council/commons' },
};

/** Runs `npm run accept` with the file of an event; a text is the file as it is. */
async function acceptEvent(event: object | string, env: Record<string, string> = {}) {
  const [file, output] = [join(folder, 'event.json'), join(folder, 'output')];
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event));
  writeFileSync(output, '');
  const given = { ...doors.env, GITHUB_OUTPUT: output, ...env };
  const ran = await runApart('accept.ts', ['council/commons', '--event', file], { env: given });
  return { ...ran, output: readFileSync(output, 'utf8') };
}

test('the text of the event is used, not what the issue holds by now; the next step is told the number alone', async () => {
  doors.standIn.openIssue({ body: body.replace('Adapted it', 'Adopted it'), labels: ['approved'] });
  const { code, out, err, output } = await acceptEvent(sound);
  expect([code, out, err]).toEqual([0, 'https://github.invalid/council/commons/pull/2 is created.\n', '']);
  expect(output).toBe('pull=2\n');
  const [content] = Object.values(doors.listAdded('contribution/issue-1'));
  expect(content).toContain('verdict: adapted\n');
  expect(doors.repository.ask('log', '-1', '--format=%(trailers:key=Co-authored-by)', 'contribution/issue-1')).toBe(
    'Co-authored-by: resident <4711+resident@users.noreply.github.com>',
  );
  expect((await acceptEvent(sound)).out).toBe('https://github.invalid/council/commons/pull/2 is unchanged.\n');
});

test('by its number, an issue is taken as it is now; what would become of it can be looked at', async () => {
  doors.standIn.openIssue({ body, labels: ['Approved'] });
  const run = (...words: string[]) => runApart('accept.ts', ['council/commons', '1', ...words], { env: doors.env });
  const shown = await run('--dry-run');
  expect(shown.out).toContain('content/reuse/alpha--everything--2024.yaml\n\npractice: case-studies/everything\n');
  expect([shown.code, doors.listBranches()]).toEqual([0, ['main']]);
  expect((await run()).out).toBe('https://github.invalid/council/commons/pull/2 is created.\n');
});

test('without the label that a maintainer sets, nothing happens', async () => {
  doors.standIn.openIssue({ body, labels: ['share: reuse'] });
  const refusal = 'Issue 1 does not have the label "approved": a maintainer sets it.\n';
  const other = await acceptEvent({ ...sound, label: { name: 'share: reuse' } });
  const now = await runApart('accept.ts', ['council/commons', '1'], { env: doors.env });
  expect([other.err, now.err, other.code, now.code]).toEqual([refusal, refusal, 2, 2]);
  expect([doors.listBranches(), doors.standIn.comments.size, other.output]).toEqual([['main'], 0, '']);
});

test('what is missing is told on the issue; the command fails, and no number is told', async () => {
  doors.standIn.openIssue({ body, labels: ['approved'] });
  const broken = body.replace('https://www.example.org/decision', '::error::$(id)');
  const { code, out, err, output } = await acceptEvent({ ...sound, issue: { ...sound.issue, body: broken } });
  expect([code, err, output]).toEqual([1, 'Issue 1 was answered: nothing was made of it yet.\n', '']);
  expect(out).toMatch(/^- \*\*.+\*\* .+/m);
  expect(findCommands(out)).toEqual([]);
  expect(doors.standIn.issues.get(1)?.labels).toEqual([]);
});

const none = 'does not hold what GitHub says of an issue that got a label.';
test.each<[string, object | string, string]>([
  ['no JSON', '{"action": "labeled"', none],
  ['nothing', '', none],
  ['a list', '[]', none],
  ['null', 'null', none],
  ['another action, as an edit after the approval', { ...sound, action: 'edited' }, none],
  ['no label', { ...sound, label: undefined }, none],
  ['no issue', { ...sound, issue: undefined }, none],
  ['an issue without a number', { ...sound, issue: { ...sound.issue, number: '1' } }, none],
  ['an issue of no number', { ...sound, issue: { ...sound.issue, number: -1 } }, none],
  ['a body that is no text', { ...sound, issue: { ...sound.issue, body: 7 } }, none],
  ['another repository', { ...sound, repository: { full_name: 'council/other' } }, 'another repository than council'],
])('an event with %s is told in one line', async (_, event, said) => {
  const { code, out, err, output } = await acceptEvent(event);
  expect([code, out, output]).toEqual([2, '', '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(said);
  expect(doors.standIn.requests).toEqual([]);
});

test('an issue without text, of somebody who is gone, gets its answer', async () => {
  doors.standIn.openIssue({ body: '', labels: ['approved'] });
  const { code, output } = await acceptEvent({ ...sound, issue: { ...sound.issue, body: null, user: null } });
  expect([code, output]).toEqual([1, '']);
  expect([...doors.standIn.comments.values()][0]?.body).toContain('Thank you. This does not hold the questions');
});

test.each([
  [[], 'Say which issue'],
  [['council/commons'], 'Say which issue'],
  [['council', '1'], 'Say which issue'],
  [['council/commons', '1', '2'], 'Say which issue'],
  [['council/commons', '1', '--event', 'x.json'], 'Say which issue'],
  [['council/commons', '--event', '/nowhere/event.json'], "The file /nowhere/event.json can't be read."],
  [['council/commons', '--loud'], "Unknown option '--loud'"],
  [['council/commons', '7'], "GitHub doesn't know issue 7 of council/commons"],
])('accept %j is told in one line', async (words, said) => {
  const { code, err } = await runApart('accept.ts', words, { env: doors.env });
  expect(err).toContain(said);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(2);
});

test('without a token nothing is tried', async () => {
  expect((await acceptEvent(sound, { GITHUB_TOKEN: '' })).err).toBe('To write to GitHub, set GITHUB_TOKEN.\n');
  expect(doors.standIn.requests).toEqual([]);
});

test('of a title that wants to be more, nothing acts anywhere', async () => {
  const lines = hostileLines.filter((line) => !/</.test(line));
  const [title, summary] = [lines.slice(0, 3).join(' ').slice(0, 110), lines.slice(5, 12).join(' ').slice(0, 280)];
  const answers = { ...soundSubmissions['case-study'], title, summary };
  doors.standIn.openIssue({ body: '', labels: ['approved'] });
  const issue = { ...sound.issue, body: writeIssue(forms['case-study'], answers) };
  const { code, out, err } = await acceptEvent({ ...sound, issue });
  expect([code, err]).toEqual([0, '']);
  expect(findCommands(out)).toEqual([]);
  const pull = doors.standIn.pulls.get(2);
  expect(findActingInLine(pull?.title ?? '@a')).toEqual([]);
  const comments = [...doors.standIn.comments.values()].map((one) => one.body);
  expect([pull?.body ?? '@a', ...comments].flatMap(findActing)).toEqual([]);
  const message = doors.repository.git('log', '-1', '--format=%B', 'contribution/issue-1').toString();
  expect(findActingInLine(message.split('\n')[0] ?? '@a')).toEqual([]);
  expect(message.trim().split('\n').slice(1)).toEqual([
    '',
    'From-issue: 1',
    'Co-authored-by: resident <4711+resident@users.noreply.github.com>',
    expect.stringMatching(/^Submitted-text: [0-9a-f]{64}$/),
  ]);
});
