import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { soundSubmissions } from '../../tests/fixtures/broken-submissions.ts';
import { judgeOn, startDoors, type Doors } from '../../tests/support/doors.ts';
import { writeIssue } from '../../tests/support/forms.ts';
import type { Interference } from '../../tests/support/github.ts';
import { forms } from '../../src/forms/forms.ts';
import { UsageFault } from '../lib/command.ts';
import { acceptIssue, type Accepted } from './accept-issue.ts';

// Each runs once for every request that can fail.
vi.setConfig({ testTimeout: 120_000 });

const judging = judgeOn('2026-11-22');
const sound = writeIssue(forms.reuse, soundSubmissions.reuse);
const broken = writeIssue(forms.reuse, { ...soundSubmissions.reuse, source: '' });
const branch = 'contribution/issue-1';

let doors: Doors;
beforeAll(async () => {
  doors = await startDoors();
});
afterAll(() => doors.close());
beforeEach(forget);

/** Everything is as it was before anybody accepted anything. */
function forget(): void {
  const { pulls, comments, issues, requests } = doors.standIn;
  for (const kept of [pulls, comments, issues]) kept.clear();
  requests.length = 0;
  doors.repository.ask('update-ref', '-d', `refs/heads/${branch}`);
  doors.standIn.openIssue({ labels: ['approved'] });
}

/** Accepts issue 1 while the request of that number goes wrong; returns what was told of a fault. */
async function acceptWith(body: string, fault?: [at: number, Interference]): Promise<string | Accepted> {
  const start = doors.standIn.requests.length;
  doors.standIn.interfere = () => (doors.standIn.requests.length - start === fault?.[0] ? fault[1] : undefined);
  const issue = { number: 1, body, author: 'resident', authorId: 8 };
  const github = doors.open({ patience: fault?.[1] === 'never' ? 100 : 30_000 });
  return acceptIssue(issue, judging, github).catch((reason: unknown) => {
    if (!(reason instanceof UsageFault)) throw reason;
    return reason.message;
  });
}

const refuse = (status: number): Interference => ({ status, body: { message: 'Refused', documentation_url: '' } });
const faults: [string, Interference][] = [
  ['403', refuse(403)],
  ['409', refuse(409)],
  ['422', refuse(422)],
  ['502', refuse(502)],
  ['no answer', 'never'],
  ['a lost answer', 'lost'],
];

test.each(faults)('%s at any request: nothing is made twice, and the next run completes', async (_, fault) => {
  await acceptWith(sound);
  const asked = [...doors.standIn.requests];
  expect(asked.length).toBeGreaterThan(12);
  for (const [index, request] of asked.entries()) {
    forget();
    const said = await acceptWith(sound, [index + 1, fault]);
    if (typeof said === 'string') expect(said).toMatch(/^[^\n]+\.$/);
    const label = `request ${index + 1}: ${request}`;
    expect(await acceptWith(sound), label).toMatchObject({ proposed: { number: 2 } });
    expect(doors.listBranches(), label).toEqual([branch, 'main']);
    expect(doors.repository.ask('rev-list', '--count', `main..${branch}`), label).toBe('1');
    expect([doors.standIn.pulls.size, doors.standIn.comments.size], label).toEqual([1, 1]);
  }
});

test.each(faults)('%s at any request of an answer: it is given once, and the label goes', async (_, fault) => {
  await acceptWith(broken);
  for (const [index, request] of [...doors.standIn.requests].entries()) {
    forget();
    const said = await acceptWith(broken, [index + 1, fault]);
    if (typeof said === 'string') expect(said).toMatch(/^[^\n]+\.$/);
    expect(await acceptWith(broken), request).toHaveProperty('answer');
    expect([doors.standIn.comments.size, doors.standIn.issues.get(1)?.labels], request).toEqual([1, []]);
    expect([doors.standIn.pulls.size, doors.listBranches()], request).toEqual([0, ['main']]);
  }
});
