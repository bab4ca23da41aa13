import { expect, test } from 'vitest';
import { UsageFault } from './command.ts';
import { parseOptions } from './review-options.ts';

test('a repository and a number are enough', () => {
  expect(parseOptions(['council/commons', '42'], {})).toEqual({
    owner: 'council',
    repo: 'commons',
    which: { number: 42 },
    format: 'terminal',
    prose: false,
    comment: false,
    facts: { file: undefined, run: undefined },
    url: 'https://api.github.com',
    token: undefined,
  });
});

test('the environment says where GitHub is and who asks', () => {
  const env = { GITHUB_API_URL: 'https://github.council.example/api/v3/', GITHUB_TOKEN: 'token\n' };
  expect(parseOptions(['--format', 'json', 'a_b/c.d', '7'], env)).toMatchObject({
    owner: 'a_b',
    repo: 'c.d',
    format: 'json',
    url: 'https://github.council.example/api/v3',
    token: 'token',
  });
});

test.each([
  [[]],
  [['council/commons']],
  [['1']],
  [['council', '1']],
  [['council/commons/more', '1']],
  [['../..', '1']],
  [['council/..', '1']],
  [['council/com\nmons', '1']],
  [['council/commons\n', '1']],
  [['council/commons', '0']],
  [['council/commons', '1e3']],
  [['council/commons', '42; rm -rf /']],
  [['council/commons', '1', '2']],
])('wrong words: %j', (words) => {
  const usage = 'Say which pull request: npm run review -- <owner/repo> <number>';
  expect(() => parseOptions(words, {})).toThrow(new UsageFault(usage));
});

test.each(['file:///etc', 'github', 'https://me:secret@github.example'])('wrong address: %s', (address) => {
  expect(() => parseOptions(['council/commons', '1'], { GITHUB_API_URL: address })).toThrow(
    new UsageFault('GITHUB_API_URL must be a web address such as https://api.github.com.'),
  );
});

test('an unknown format', () => {
  expect(() => parseOptions(['council/commons', '1', '--format', 'html'], {})).toThrow(
    new UsageFault('There is no format "html": use terminal, json or github.'),
  );
});

test('hints at the prose are asked for by a flag', () => {
  expect(parseOptions(['--prose', 'council/commons', '42'], {})).toMatchObject({ prose: true });
});

test('the report is written where a flag and a token say so; a commit stands for the number', () => {
  const sha = 'a1'.repeat(20);
  const words = ['council/commons', '--comment', '--sha', sha, '--run', '12345'];
  expect(parseOptions(words, { GITHUB_TOKEN: 'token' })).toMatchObject({
    which: { sha },
    comment: true,
    facts: { run: 12345 },
  });
  expect(() => parseOptions(words, {})).toThrow(new UsageFault('To write to GitHub, set GITHUB_TOKEN.'));
  expect(() => parseOptions([...words, '7'], {})).toThrow('Say which pull request');
});

test.each(['', 'main', 'a1b2c3d', 'A1'.repeat(20), `${'a1'.repeat(20)}\n`, 'a1'.repeat(21)])(
  'no whole commit: %j',
  (sha) => {
    expect(() => parseOptions(['council/commons', '--sha', sha], {})).toThrow('A commit is named by its whole id');
  },
);

test.each(['', '0', '-1', '1e9', '12 34', '42; rm -rf /', '9'.repeat(16)])('no run: %j', (run) => {
  expect(() => parseOptions(['council/commons', '1', `--run=${run}`], {})).toThrow(
    "A workflow's run is named by its number",
  );
});

test('a file of numbers needs no repository', () => {
  expect(parseOptions(['--write-facts', 'facts.json'], {})).toEqual({ writeFacts: 'facts.json' });
});
