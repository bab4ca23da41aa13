import { expect, test } from 'vitest';
import { changeLabels, reviewLabels } from './labels.ts';
import type { Verdict } from './report.ts';

test.each([
  ['errors', 'needs-work'],
  ['unread', 'needs-maintainer'],
  ['maintainer', 'needs-maintainer'],
  ['ready', 'ready'],
] as const)('%s is labelled %s, and with no other label of a review', (verdict, label) => {
  expect(changeLabels(verdict, [])).toEqual({ add: [label], remove: [] });
  expect(changeLabels(verdict, [label])).toEqual({ add: [], remove: [] });
  const others = reviewLabels.filter((one) => one !== label);
  expect(changeLabels(verdict, reviewLabels)).toEqual({ add: [], remove: others });
});

test.each(['safe-to-merge', 'approved', 'Ready', 'ready ', 'needs-work,ready'])(
  'the label %s is neither set nor taken away',
  (label) => {
    for (const verdict of ['errors', 'unread', 'maintainer', 'ready'] as Verdict[]) {
      const { add, remove } = changeLabels(verdict, [label]);
      expect([...add, ...remove]).not.toContain(label);
    }
  },
);
