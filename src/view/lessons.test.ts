import { expect, test } from 'vitest';
import { readBoth } from '../../tests/support/case-study.ts';
import type { Entry } from '../model/entry.ts';
import { findSection, listLessons, listPoints } from './lessons.ts';

/** The lessons of a body, read both ways. */
function lessonsOf(body: string): string[][] {
  return readBoth(body).map(({ outline, html }) =>
    listLessons({ data: { lang: 'en' }, outline } as Entry<'case-studies'>, html ?? ''),
  );
}

test('the items of the lists, as plain text without citations', () => {
  const body =
    '## Problem\n\n- Not this\n\n## Lessons\n\nWhat we learned:\n\n1. **Ask first.** Then [build](https://a.example).[^report]\n' +
    '2. Say `why` &amp; how\n   - inside\n\n- [x] Done\n\n## What others can reuse\n\n- Nor this\n';
  for (const lessons of lessonsOf(body))
    expect(lessons).toEqual(['Ask first. Then build.', 'Say why & how inside', 'Done']);
});

test('without a list the first sentence of each paragraph', () => {
  for (const lessons of lessonsOf('## Lessons\n\nStart small.[^report] Then grow.\n\nTell people. Often.\n'))
    expect(lessons).toEqual(['Start small.', 'Tell people.']);
});

test('what is not known and what can be downloaded are no lessons', () => {
  const body =
    '## Lessons\n\nStart small.\n\n<NotKnown about="the cost">\n\nNobody says.\n\n</NotKnown>\n\n' +
    '<Download href="https://a.example/a.csv" label="Data" />\n';
  for (const lessons of lessonsOf(body)) expect(lessons).toEqual(['Start small.']);
});

test('a text without the section has none', () => {
  expect(lessonsOf('## Problem\n\n- One\n')).toEqual([[], []]);
});

test('another section is read in the same way', () => {
  const body = '## What did not work\n\nThe first contract was late.[^report] It cost more.\n\n## Lessons\n\n- One\n';
  for (const { outline, html } of readBoth(body))
    expect(
      listPoints({ data: { lang: 'en' }, outline } as Entry<'case-studies'>, html ?? '', 'whatDidNotWork'),
    ).toEqual(['The first contract was late.']);
});

test('where a section begins depends on the language of the text', () => {
  const [english, welsh] = ['## What did not work\n\nIt was late.\n', '## Yr hyn na weithiodd\n\nRoedd yn hwyr.\n'];
  const find = (body: string, lang: 'en' | 'cy') =>
    readBoth(body).map(({ outline }) =>
      findSection({ data: { lang }, outline } as Entry<'case-studies'>, 'whatDidNotWork'),
    );
  expect(find(english, 'en')).toEqual(['what-did-not-work', 'what-did-not-work']);
  expect(find(welsh, 'cy')).toEqual(['yr-hyn-na-weithiodd', 'yr-hyn-na-weithiodd']);
  expect(find(english, 'cy')).toEqual([undefined, undefined]);
});
