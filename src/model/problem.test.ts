import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { compareText, createProblem, hasErrors, sortProblems, type Problem } from './problem.ts';

const messages = messagesFor('en');
const file = 'content/guides/a.mdx';

test('a finding stands at its place, else where its path is, else at the start of the file', () => {
  const locate = (path: readonly unknown[]) => ({ line: 7, column: path.length });
  const place = (finding: Parameters<typeof createProblem>[0], wording = {}) => {
    const { line, column } = createProblem(finding, { file, messages, ...wording });
    return `${line}:${column}`;
  };
  expect(place({ code: 'SP107', place: { line: 3, column: 4 }, path: ['a'] }, { locate })).toBe('3:4');
  expect(place({ code: 'SP107', path: ['a', 1] }, { locate })).toBe('7:2');
  expect(place({ code: 'SP107', path: ['a', 1] })).toBe('1:1');
  expect(place({ code: 'SP107' }, { locate })).toBe('1:1');
});

test('a problem is worded with the values of its finding', () => {
  expect(createProblem({ code: 'SP405', values: { id: 'report' } }, { file, messages })).toEqual({
    code: 'SP405',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'The source report is never used.',
    help: 'Cite it in the text as [^report], or remove it.',
  });
});

const problem = (values: Partial<Problem>): Problem => ({
  code: 'SP107',
  severity: 'error',
  file: 'a.mdx',
  line: 1,
  column: 1,
  message: '',
  help: '',
  ...values,
});

test('problems are sorted by file, line, column and code', () => {
  const sorted = [
    problem({ file: 'B.mdx' }),
    problem({}),
    problem({ code: 'SP108' }),
    problem({ column: 2 }),
    problem({ line: 2 }),
    problem({ line: 10 }),
    problem({ file: 'b.mdx' }),
    problem({ file: 'é.mdx' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
      const before = [...shuffled];
      expect(sortProblems(shuffled)).toEqual(sorted);
      expect(shuffled).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test('texts compare by code point, not by language', () => {
  expect(['ä', 'b', 'Z', 'a', '10', '9'].sort(compareText)).toEqual(['10', '9', 'Z', 'a', 'b', 'ä']);
  expect(compareText('a', 'a')).toBe(0);
});

test('only errors stop a build', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([problem({ severity: 'warning' }), problem({ severity: 'hint' })])).toBe(false);
  expect(hasErrors([problem({ severity: 'warning' }), problem({})])).toBe(true);
});
