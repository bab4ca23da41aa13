import { expect, test } from 'vitest';
import { listMovedFiles } from './moved-paths.ts';

const moved = [
  { from: 'authorities/old', to: 'authorities/new' },
  { from: 'authorities/older', to: 'authorities/new' },
];

test('a page, what lies below it and what is called after it are found under their old addresses', () => {
  const files = [
    'authorities/new/index.html',
    'cy/authorities/new/index.html',
    'api/v1/authorities/new.json',
    'authorities/newer/index.html',
    'topics/new/index.html',
  ];
  expect(listMovedFiles(files, moved.slice(0, 1))).toEqual([
    { was: 'authorities/old/index.html', is: 'authorities/new/index.html' },
    { was: 'cy/authorities/old/index.html', is: 'cy/authorities/new/index.html' },
    { was: 'api/v1/authorities/old.json', is: 'api/v1/authorities/new.json' },
  ]);
  expect(listMovedFiles(files.slice(0, 1), moved).map(({ was }) => was)).toEqual([
    'authorities/old/index.html',
    'authorities/older/index.html',
  ]);
});

test('what lies at an old address stays', () => {
  expect(listMovedFiles(['authorities/new.md', 'authorities/old.md'], moved.slice(0, 1))).toEqual([]);
});
