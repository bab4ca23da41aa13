import { describe, expect, test } from 'vitest';
import { planDue } from './due-issues.ts';
import { readMark, type DueIssue } from './due-text.ts';
import type { Issue } from './github.ts';

const digest = (letter: string) => letter.repeat(16);
const create = (id: string, { due = '2026-01-02', text = 'a', what = 'review' } = {}): DueIssue => {
  const subject = `case-studies/${id} ${what}`;
  const body = `<!-- due: ${subject} ${due} ${digest(text)} -->\nWords ${text}\n\n- [ ] One\n- [ ] Two\n`;
  return { subject, due, title: `Review due: ${id}`, body };
};
const known = (number: number, { title, body }: DueIssue, change: Partial<Issue> = {}): Issue => ({
  ...{ number, title, body, author: 'bot', authorId: 1, labels: ['due'], state: 'open' },
  ...{ created: '', updated: '', url: '', ...change },
});
const list = (wanted: DueIssue[], issues: Issue[], most = 5) =>
  planDue(wanted, issues, most).steps.map(
    ({ issue, number }) => `${number ?? 'new'} ${issue.subject.replace('case-studies/', '')}`,
  );

test('the unseen line is read as it was written, wherever it stands', () => {
  const mark = { subject: 'case-studies/a review', due: '2026-01-02', digest: digest('a') };
  expect(readMark(create('a').body)).toEqual(mark);
  expect(readMark(`Moved here.\r\n\r\n${create('a').body.replaceAll('\n', '\r\n')}`)).toEqual(mark);
  expect(readMark('<!-- due: case-studies/a praise 2026 0000000000000000 -->')).toBeUndefined();
});

describe('an issue', () => {
  const a = create('a');

  test('is opened where there is none, at most so many, in the order given', () => {
    const wanted = ['c', 'a', 'b'].map((id) => create(id));
    expect(planDue(wanted, [], 2)).toEqual({ steps: [{ issue: wanted[0] }, { issue: wanted[1] }], left: 1 });
    expect(list(wanted, [known(1, create('c'))], 2)).toEqual(['new a review', 'new b review']);
    expect(list(wanted, [], 0)).toEqual([]);
  });

  test('is left alone where it says what it should, whatever people added', () => {
    const ticked = { body: `Seen.\n${a.body.replace('[ ] One', '[x] One')}` };
    expect(list([a], [known(1, a)])).toEqual([]);
    expect(list([a], [known(1, a, ticked)])).toEqual([]);
    expect(list([a], [known(1, a, { title: 'Ours: review of a' })])).toEqual([]);
  });

  test('that is closed is not opened again for the same date, but for a later one', () => {
    expect(list([a], [known(1, a, { state: 'closed' })])).toEqual([]);
    expect(list([create('a', { text: 'b' })], [known(1, a, { state: 'closed' })])).toEqual([]);
    expect(list([create('a', { due: '2027-01-02' })], [known(1, a, { state: 'closed' })])).toEqual(['new a review']);
    expect(list([create('a', { what: 'follow-up' })], [known(1, a)])).toEqual(['new a follow-up']);
  });

  test('that is open is brought up to date: for a new text, a new date', () => {
    expect(list([create('a', { text: 'b' })], [known(1, a)])).toEqual(['1 a review']);
    expect(list([create('a', { due: '2027-01-02' })], [known(1, a)])).toEqual(['1 a review']);
  });

  test('keeps what people ticked', () => {
    const body = a.body.replaceAll('\n', '\r\n').replace('[ ] Two', '[X] Two');
    const [step] = planDue([create('a', { text: 'b' })], [known(1, a, { body })], 5).steps;
    expect(step).toMatchObject({
      number: 1,
      body: expect.stringMatching(/Words b\n\n- \[ \] One\n- \[x\] Two\n$/) as string,
    });
  });

  test('whose unseen line somebody deleted is known by its title, as long as it is open', () => {
    const bare = { body: 'Nothing left' };
    expect(list([a], [known(1, a, bare)])).toEqual(['1 a review']);
    expect(list([a], [known(1, a, { ...bare, state: 'closed' })])).toEqual(['new a review']);
  });

  test('that is there twice is one: the open one counts', () => {
    expect(list([create('a', { text: 'b' })], [known(1, a, { state: 'closed' }), known(2, a)])).toEqual(['2 a review']);
  });
});
