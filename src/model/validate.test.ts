import { expect, test } from 'vitest';
import { fewest } from '../../tests/fixtures/records.ts';
import { messagesFor } from '../messages/index.ts';
import { kinds } from './kinds.ts';
import { formatPath, listKeys, validate } from './validate.ts';

const messages = messagesFor('en');
const study = fewest['case-studies'];
const findIn = (wrong: Record<string, unknown>) => {
  const result = validate('case-studies', { ...study, ...wrong }, messages);
  return 'data' in result ? [] : result.findings;
};

test('sound values come back typed', () => {
  const result = validate('reuse', fewest.reuse, messages);
  expect('data' in result && result.data.practice).toBe('case-studies/missed-bins');
});

test('each fault has the path of what is wrong, and every fault is found', () => {
  const found = findIn({ stage: 'alive', topics: [], authorities: [{ id: 'leeds', role: 'boss' }], colour: 'red' });
  expect(found.map(({ code, path }) => [code, path])).toEqual([
    ['SP108', ['topics']],
    ['SP109', ['authorities', 0, 'role']],
    ['SP109', ['stage']],
    ['SP106', ['colour']],
  ]);
});

test('a fault that several checks find is told once', () => {
  expect(findIn({ title: '' })).toHaveLength(1);
  expect(findIn({ title: ' ' })).toHaveLength(1);
});

test('an unknown field names the known ones of its place, and the nearest', () => {
  const [finding] = findIn({ contact: { role: 'Team', emial: 'a@example.gov.uk' } });
  expect(finding?.values).toEqual({
    field: 'contact.emial',
    known: 'role, authority, url, email, asOf',
    hint: 'Did you mean email? ',
  });
  expect(findIn({ qqqqqq: 1 })[0]?.values?.['hint']).toBe('');
});

test('a wrong word names the right ones, and the nearest', () => {
  expect(findIn({ outcome: 'achived' })[0]?.values).toEqual({
    field: 'outcome',
    word: 'achived',
    choices: 'achieved, partly, not-achieved, too-early, unknown',
    hint: 'Did you mean achieved? ',
  });
  expect(findIn({ outcome: 5 })[0]?.values).toMatchObject({ word: '5', hint: '' });
});

test('a text that is too long says by how much', () => {
  expect(findIn({ title: 'x'.repeat(120) })[0]?.values).toEqual({ field: 'title', most: 110, length: 120 });
});

const { expected } = messages;
test.each<[Record<string, unknown>, string]>([
  [{ title: 5 }, expected.string],
  [{ title: ' x' }, expected.text],
  [{ topics: 'open-data' }, expected.array],
  [{ topics: [] }, expected.atLeastOne],
  [{ topics: ['a', 'b', 'c', 'd', 'e', 'f'] }, expected.atMostFive],
  [{ topics: ['Open data'] }, expected.id],
  [{ contact: 'Team' }, expected.object],
  [{ contact: { role: 'Team', email: 'x' } }, expected.email],
  [{ contact: { role: 'Team', url: 'x' } }, expected.url],
  [{ contact: { role: 'Team', asOf: 24 } }, expected.numberInRange],
  [{ services: ['524'] }, expected.number],
  [{ services: [5.5] }, expected.int],
  [{ started: 'May' }, expected.date],
  [{ started: true }, expected.date],
  [{ reviewBy: '2024' }, expected.day],
  [{ buildsOn: ['x'] }, expected.reference],
])('%j must be: %s', (wrong, words) => {
  expect(findIn(wrong).map(({ code, values }) => [code, values?.['expected']])).toEqual([['SP108', words]]);
});

test('a path is written as people count', () => {
  expect(formatPath(['costs', 1, 'amount'])).toBe('costs[2].amount');
  expect(formatPath(['title'])).toBe('title');
  expect(formatPath([])).toBe('');
});

test('the keys of a schema are found at every depth', () => {
  const { schema } = kinds['case-studies'];
  expect(listKeys(schema, ['claims', 0, 'baseline'])).toEqual(['value', 'period']);
  expect(listKeys(schema, ['lifecycle'])).toEqual(['state', 'on', 'reason', 'replacement']);
  expect(listKeys(schema, ['title'])).toEqual([]);
  expect(listKeys(schema, ['nothing', 0, 'here'])).toEqual([]);
});
