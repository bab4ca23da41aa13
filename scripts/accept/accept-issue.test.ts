import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { soundSubmissions } from '../../tests/fixtures/broken-submissions.ts';
import { inventedContent, judgeOn, startDoors, type Doors } from '../../tests/support/doors.ts';
import { writeIssue } from '../../tests/support/forms.ts';
import { formIds, type Answers, type FormId } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { listSources, readSources } from '../lib/read-content.ts';
import { bothReadings } from '../lib/readings.ts';
import { acceptIssue } from './accept-issue.ts';
import type { Approved } from './read-event.ts';

const messages = messagesFor('en');
const today = '2026-11-22';
let doors: Doors;
beforeEach(async () => {
  doors = await startDoors();
});
afterEach(() => doors.close());

/** Opens an issue that a maintainer has approved. */
function approve(body: string, author = 'resident'): Approved {
  const number = doors.standIn.openIssue({ body, author, labels: ['share: story', 'approved'] });
  return { number, body, author, authorId: 8 };
}

/** Somebody changes the text of an issue, and a maintainer approves it again. */
function change(issue: Approved, body: string): Approved {
  Object.assign(doors.standIn.issues.get(issue.number) ?? {}, { body, labels: ['approved'] });
  return { ...issue, body };
}

const accept = (issue: Approved, day = today) => acceptIssue(issue, judgeOn(day), doors.open());
// The invented library is too small to guess a story's topics from; so the story names one.
const told: Answers = { ...soundSubmissions.story, take: 'Our map of the streets (Πρώτο): it is for all.' };
const write = (form: FormId, changed: Answers = {}) =>
  writeIssue(forms[form], { ...(form === 'story' ? told : soundSubmissions[form]), ...changed });
const branches = () => doors.listBranches().filter((name) => name !== 'main');
const comments = () => [...doors.standIn.comments.values()].map(({ body }) => body);
const pulls = () => [...doors.standIn.pulls.entries()].map(([number, pull]) => ({ number, ...pull }));
const writes = () => doors.standIn.bodies.filter((body) => body !== undefined).length;

/** The problems that `npm run check` finds in a file beside the library. */
async function check(path: string, content: string): Promise<string[]> {
  const sources = [...listSources(inventedContent), { path, read: () => Buffer.from(content) }];
  const { problems } = await readSources(sources, bothReadings(messages), (one) => one);
  return problems.filter(({ file, severity }) => file === path && severity === 'error').map(({ message }) => message);
}

const paths: Record<FormId, string> = {
  'case-study': 'case-studies/fewer-missed-bins.mdx',
  story: 'case-studies/we-told-the-crews-which-streets-were-closed.mdx',
  reuse: 'reuse/alpha--everything--2024.yaml',
  'follow-up': 'follow-ups/everything--2025-05.yaml',
  collaboration: 'collaborations/two-councils-wanted-for-a-shared-calendar.mdx',
  correction: 'corrections/case-studies--everything--2026-11-22.yaml',
};

test.each(formIds)('%s: becomes a branch with one sound file, a pull request and a comment', async (form) => {
  const issue = approve(write(form));
  const accepted = await accept(issue);
  const url = 'https://github.invalid/council/commons/pull/2';
  expect(accepted).toEqual({ proposed: { number: 2, url, outcome: 'created' } });
  expect(branches()).toEqual(['contribution/issue-1']);
  const added = doors.listAdded('contribution/issue-1');
  expect(Object.keys(added)).toEqual([`content/${paths[form]}`]);
  expect(await check(paths[form], Object.values(added)[0] ?? '')).toEqual([]);
  expect(pulls()).toMatchObject([{ number: 2, head: 'contribution/issue-1', state: 'open' }]);
  expect(pulls()[0]?.body).toMatch(/^Closes #1\. Written by resident; /);
  expect(comments()).toEqual([expect.stringContaining(url)]);
  expect(doors.standIn.issues.get(1)?.labels).toContain('approved');
  expect(listTrailers()).toEqual([
    'From-issue: 1',
    'Co-authored-by: resident <8+resident@users.noreply.github.com>',
    expect.stringMatching(/^Submitted-text: [0-9a-f]{64}$/),
  ]);
});

/** The trailers of the last commit on the issue's branch, as Git reads them. */
function listTrailers(branch = 'contribution/issue-1'): string[] {
  const found = doors.repository.git('log', '-1', '--format=%(trailers:only,unfold)', branch).toString();
  return found.trim().split('\n');
}

/** How many of each there are: what must not grow. */
const counts = () => ({
  branches: branches().length,
  commits: Number(doors.repository.ask('rev-list', '--count', 'main..contribution/issue-1')),
  pulls: pulls().length,
  comments: comments().length,
});
const once = { branches: 1, commits: 1, pulls: 1, comments: 1 };

describe('an issue that is approved again', () => {
  test.each(formIds)('makes nothing new, not even on another day: %s', async (form) => {
    const issue = approve(write(form));
    await accept(issue);
    const [file, wrote] = [doors.listAdded('contribution/issue-1'), writes()];
    for (const day of [today, '2026-12-01']) {
      expect(await accept(issue, day)).toMatchObject({ proposed: { number: 2, outcome: 'unchanged' } });
      expect(doors.listAdded('contribution/issue-1')).toEqual(file);
      expect(counts()).toEqual(once);
    }
    expect(writes()).toBe(wrote);
  });

  test('brings the same file up to date, whatever its title is by now', async () => {
    const issue = approve(write('case-study'));
    await accept(issue);
    const changed = change(issue, write('case-study', { name: 'Bins that are not missed' }));
    expect(await accept(changed, '2026-12-01')).toMatchObject({ proposed: { number: 2, outcome: 'updated' } });
    const added = doors.listAdded('contribution/issue-1');
    expect(Object.keys(added)).toEqual([`content/${paths['case-study']}`]);
    expect(Object.values(added)[0]).toContain('title: Bins that are not missed\n');
    expect(pulls()[0]?.title).toBe('A full case study: Bins that are not missed');
    expect(counts()).toEqual({ ...once, commits: 2 });
  });

  test('keeps the day and the name of a correction', async () => {
    const issue = approve(write('correction'));
    await accept(issue);
    await accept(change(issue, write('correction', { by: 'Beta Council' })), '2026-12-01');
    expect(Object.keys(doors.listAdded('contribution/issue-1'))).toEqual([`content/${paths.correction}`]);
    expect(counts()).toEqual({ ...once, commits: 2 });
  });

  test('leaves what a maintainer changed on the branch, as long as its text is the same', async () => {
    const issue = approve(write('case-study'));
    await accept(issue);
    const path = `content/${paths['case-study']}`;
    const mended = (doors.listAdded('contribution/issue-1')[path] ?? '').replace('Fewer missed bins', 'Fewer bins');
    doors.repository.commit('contribution/issue-1', [{ path, content: mended }], { message: 'Mend a word' });
    await accept(issue);
    expect(doors.listAdded('contribution/issue-1')).toEqual({ [path]: mended });
  });

  test('keeps the name that a maintainer gave to the file', async () => {
    const issue = approve(write('case-study'));
    await accept(issue);
    const path = `content/${paths['case-study']}`;
    const content = doors.listAdded('contribution/issue-1')[path] ?? '';
    doors.repository.commit('contribution/issue-1', [{ path }, { path: 'content/case-studies/bins.mdx', content }]);
    await accept(change(issue, write('case-study', { outcome: 'Achieved its aim' })));
    const added = doors.listAdded('contribution/issue-1');
    expect(Object.keys(added)).toEqual(['content/case-studies/bins.mdx']);
    expect(Object.values(added)[0]).toContain('outcome: achieved\n');
  });

  test('opens its pull request again where that was closed', async () => {
    const issue = approve(write('reuse'));
    await accept(issue);
    Object.assign(doors.standIn.pulls.get(2) ?? {}, { state: 'closed' });
    expect(await accept(issue)).toMatchObject({ proposed: { number: 3, outcome: 'created' } });
    expect(counts()).toEqual({ ...once, pulls: 2 });
    expect(comments()).toEqual([expect.stringContaining('/pull/3')]);
  });

  test('is told when it was about something else before', async () => {
    const issue = approve(write('reuse'));
    await accept(issue);
    const said = await accept(change(issue, write('case-study')));
    expect(said).toEqual({ answer: expect.stringContaining('open a new issue') as string });
    expect(Object.keys(doors.listAdded('contribution/issue-1'))).toEqual([`content/${paths.reuse}`]);
  });

  test('is told that the page is there once it was accepted', async () => {
    const issue = approve(write('case-study'));
    await accept(issue);
    const content = Object.values(doors.listAdded('contribution/issue-1'))[0] ?? '';
    const path = paths['case-study'];
    const sources = [...listSources(inventedContent), { path, read: () => Buffer.from(content) }];
    const { catalogue } = await readSources(sources, bothReadings(messages), (one) => `content/${one}`);
    const judging = judgeOn(today);
    const said = await acceptIssue(issue, { ...judging, world: { ...judging.world, catalogue } }, doors.open());
    expect(said).toEqual({ answer: expect.stringContaining('is taken&#58; by content/case-studies') as string });
  });
});

describe('a name that is taken', () => {
  test.each([
    ['on main', 'Plain', 'content/case-studies/plain'],
    ['by another proposal', 'Bins of others', 'proposal 7, which nobody has accepted yet'],
  ])('%s is told at its question', async (_, title, other) => {
    doors.repository.commit('others', [{ path: 'content/case-studies/bins-of-others.mdx', content: 'Theirs.\n' }]);
    doors.standIn.pulls.set(7, { head: 'others', state: 'open', merged: false });
    const said = await accept(approve(write('case-study', { name: title })));
    expect(said).toMatchObject({ answer: expect.stringMatching(/^- \*\*.*\*\* The name .* is taken/m) as string });
    expect('answer' in said && said.answer.replaceAll(/&#\d+;\u200b?/g, '-')).toContain(other);
    expect(branches()).toEqual(['others']);
    expect(doors.standIn.issues.get(8)?.labels).toEqual(['share: story']);
  });

  test('is numbered where nobody can choose another: two corrections of one page on one day', async () => {
    await accept(approve(write('correction')));
    await accept(approve(write('correction', { by: 'Beta Council' })));
    expect(branches().map((branch) => Object.keys(doors.listAdded(branch)))).toEqual([
      [`content/${paths.correction}`],
      [`content/${paths.correction.replace('.yaml', '--2.yaml')}`],
    ]);
  });

  test('by a story is told where its name comes from', async () => {
    doors.repository.commit('others', [{ path: `content/${paths.story}`, content: 'Theirs.\n' }]);
    doors.standIn.pulls.set(7, { head: 'others', state: 'open', merged: false });
    const said = await accept(approve(write('story')));
    expect('answer' in said && said.answer).toContain('- **What did you do?** The name');
  });
});

describe('an issue that nothing can be made of', () => {
  test('and that is none of our forms gets a plain answer', async () => {
    const issue = approve('Hello, the bins on my street were not emptied.');
    expect(await accept(issue)).toEqual({ answer: messages.forms.reply.noForm });
    expect(comments()).toEqual([`<!-- shared-practice:accept v1 -->\n${messages.forms.reply.noForm}`]);
    expect(doors.standIn.issues.get(1)?.labels).toEqual(['share: story']);
    expect([branches(), pulls()]).toEqual([[], []]);
  });

  test('is told of each question, why and how to mend it; then it is mended', async () => {
    const issue = approve(write('case-study', { stage: 'Ongoing', outcome: 'Great', sources: 'Report' }));
    const said = await accept(issue);
    const answer = 'answer' in said ? said.answer : '';
    const lines = answer.split('\n').filter((line) => line.startsWith('- **'));
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^- \*\*[^*]+\*\* \S.*\. \S.*\.$/);
    expect(comments()).toEqual([`<!-- shared-practice:accept v1 -->\n${answer}`]);
    expect([branches(), pulls(), doors.standIn.issues.get(1)?.labels]).toEqual([[], [], ['share: story']]);
    await accept(change(issue, write('case-study')));
    expect(counts()).toEqual(once);
    expect(comments()).toEqual([expect.stringContaining('/pull/2')]);
  });

  test('is answered once, however often it is approved', async () => {
    const issue = approve(write('reuse', { source: '_No response_' }));
    await accept(issue);
    await accept(change(issue, issue.body));
    expect(comments()).toHaveLength(1);
    expect(doors.standIn.issues.get(1)?.labels).toEqual([]);
  });
});

test('who has no account any longer gets no credit that GitHub could not read', async () => {
  await accept(approve(write('reuse'), 'ghost'));
  expect(listTrailers()).toEqual(['From-issue: 1', expect.stringMatching(/^Submitted-text/)]);
});
