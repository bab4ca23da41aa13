import { expect, test } from 'vitest';
import { findPart } from './route-times.ts';

test.each([
  ['/kb/api/v1/case-studies/a.json', 'api'],
  ['/api/v1/changes/2026.json', 'api'],
  ['/topics/a/feed.xml', 'follow'],
  ['/cy/guides/a/index.md', 'follow'],
  ['/cy/topics/a/changes/2026-11/', 'follow'],
  ['/feeds/', 'follow'],
  ['/topics/a/', undefined],
  ['/guides/changes-of-mind/', undefined],
])('%s belongs to %s', (path, part) => expect(findPart(path)).toBe(part));
