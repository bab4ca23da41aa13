import { describe, expect, test } from 'vitest';
import { measure, oddTexts } from '../../tests/support/similar.ts';
import { readDraft } from './read-draft.ts';

const nothing = { title: '', summary: '', passages: [], topics: [], authorities: [], started: undefined };
const whole = `---
title: Bins that speak
summary: They were full. Now they say so.
topics: [waste, sensors]
authorities:
  - { id: ashmere, role: lead }
  - { id: corlund, role: partner }
started: 2018-07-04
costs: [{ amount: 5 }]
---

## Problem

They were *full*.[^one]

- On market days.

| Year | Bins |
| ---- | ---- |
| 2018 | 240  |

<Callout type="warning" title="Mind">

Wasps.

</Callout>

<Quote cite="Minutes" source="https://www.example.gov.uk/">

Said by somebody else.

</Quote>
`;

test('a whole draft: its fields, and the sentences of its text without headings, cells and quotations', () => {
  expect(readDraft(whole)).toEqual({
    title: 'Bins that speak',
    summary: 'They were full. Now they say so.',
    passages: ['They were full.', 'On market days.', 'Wasps.'],
    topics: ['waste', 'sensors'],
    authorities: ['ashmere', 'corlund'],
    started: '2018',
  });
});

test('line ends of another system make no difference', () => {
  for (const end of ['\r\n', '\r']) expect(readDraft(whole.replaceAll('\n', end))).toEqual(readDraft(whole));
});

describe('fields as people write them', () => {
  const nameToId = (name: string) => (name === 'Ashmere Council' ? 'ashmere' : undefined);
  test.each([
    ['authority: Ashmere Council', { authorities: ['ashmere'] }],
    ['authority: ashmere', { authorities: ['ashmere'] }],
    ['authorities: [Ashmere Council, Nowhere Council, corlund]', { authorities: ['ashmere', 'corlund'] }],
    ['authorities: [null, 5.5, { name: x }, { id: corlund }]', { authorities: ['corlund'] }],
    ['authorities:\nauthority: corlund', { authorities: ['corlund'] }],
    ['topics: waste', { topics: ['waste'] }],
    ['topics: [null, { a: b }, waste]', { topics: ['waste'] }],
    ['topics:', {}],
    ['title: 2018', { title: '2018' }],
    ['title: [a, b]', {}],
    ['summary: { a: b }', {}],
    ['started: 2018', { started: '2018' }],
    ['started: "2018-07"', { started: '2018' }],
    ['colour: blue', {}],
    ['layout: ../evil.astro', {}],
    ['', {}],
  ])('%j', (yaml, values) => expect(readDraft(`---\n${yaml}\n---\n`, nameToId)).toEqual({ ...nothing, ...values }));
});

describe('a draft with something wrong is read as far as it goes', () => {
  test.each([
    ['empty', '', {}],
    ['nothing but lines', '\n\n\n', {}],
    ['no front matter', 'They were full.', { passages: ['They were full.'] }],
    ['front matter that does not end', '---\ntitle: T', { passages: ['title: T'] }],
    ['front matter that is no YAML', '---\ntitle: [T\n---\n\nThey were full.', { passages: ['They were full.'] }],
    ['front matter that is a list', '---\n- T\n---\n\nThey were full.', { passages: ['They were full.'] }],
    ['an anchor in the front matter', '---\ntitle: &a T\n---\n\nThey.', { passages: ['They.'] }],
    [
      'a tag that does not end',
      '---\ntitle: T\n---\n\nThey <were\n\nfull.',
      { title: 'T', passages: ['They <were', 'full.'] },
    ],
    ['a brace that does not end', '# They\n\nThey {were', { passages: ['They {were'] }],
    ['a component that is not closed', '<Callout>\n\nThey.', { passages: ['<Callout>', 'They.'] }],
  ])('%s', (_, text, values) => {
    const { passages, ...rest } = readDraft(text);
    expect({ ...rest, passages: passages.map((one) => one.trim()) }).toEqual({ ...nothing, ...values });
  });
});

test('a field called like a part of every object sets nothing', () => {
  const draft = readDraft('---\n__proto__: { title: Evil, topics: [evil] }\nconstructor: x\n---\n\nText.');
  expect(draft).toEqual({ ...nothing, passages: ['Text.'] });
  expect(({} as { title?: string }).title).toBeUndefined();
});

describe('what a draft holds is never run', () => {
  test.each([
    'import fs from "node:fs"',
    'export const a = 1',
    '{globalThis.ran = true}',
    '<script>ran = true</script>',
  ])('%s', (body) => {
    readDraft(body);
    expect(globalThis).not.toHaveProperty('ran');
  });
});

test('200,000 letters without a space are read in under a second', () => {
  expect(measure(() => readDraft('abcdefghij'.repeat(20_000)))).toBeLessThan(1000);
});

test.each(oddTexts)('%s are read in under a second', (_, long) => {
  const text = long.slice(0, 40_000);
  expect(measure(() => readDraft(text))).toBeLessThan(1000);
  expect(measure(() => readDraft(`---\ntitle: "${text}"\n---\n\nText <b\n\n${text}`))).toBeLessThan(1000);
});
