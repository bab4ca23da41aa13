import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeRedirect } from './write-redirect.ts';

const moved = { from: 'authorities/b', to: 'authorities/c', on: '2026-04-01' };
const line = '{ from: authorities/b, to: authorities/c, on: 2026-04-01 }';

test.each([
  ['no list', undefined, 0],
  ['a list with words and no items', '# Words that stay.\nmoved: []\n', 0],
  ['a list whose items begin at the left', '# Words that stay.\nmoved:\n- { from: topics/x, to: topics/y }\n', 1],
  ['a list within brackets', 'moved: [{ from: topics/x, to: topics/y }]', 1],
  ['items over several lines', 'moved:\n  - from: topics/x # why\n    to: topics/y\n\n# Words that stay.\n', 1],
  ['other line ends', '# Words that stay.\r\nmoved:\r\n  - { from: topics/x, to: topics/y }\r\n', 1],
])('%s gets one more item', (_, text, count) => {
  const written = writeRedirect(text, moved);
  const { moved: items } = parse(written) as { moved: unknown[] };
  expect(items).toHaveLength(count + 1);
  expect(items.at(-1)).toEqual(moved);
  expect(written).toContain(`  - ${line}`);
  if (text?.includes('Words')) expect(written).toMatch(/^# Words that stay\.$/m);
  if (text?.includes('why')) expect(written).toContain('# why');
});

test('what led to the old address leads to the new one, and keeps its day', () => {
  const text = 'moved:\n  - { from: authorities/a, to: authorities/b, on: 2012-04-01 }\n';
  expect(writeRedirect(text, moved)).toBe(
    `moved:\n  - { from: authorities/a, to: authorities/c, on: 2012-04-01 }\n  - ${line}\n`,
  );
});
