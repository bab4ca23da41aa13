import { expect, test } from 'vitest';
import { bothReadings } from '../../scripts/lib/readings.ts';
import { messagesFor } from '../messages/index.ts';
import type { Kind } from '../model/kinds.ts';
import { fixFile } from './fix-file.ts';
import { createTopicFinder } from './fix-topics.ts';

const findTopics = createTopicFinder([{ id: 'open-data', data: { prefLabel: 'Open data', altLabels: [] } }]);
const fix = (text: string, kind: Kind = 'guides') =>
  fixFile(kind, text, { readings: bothReadings(messagesFor('en')), findTopics });
const front = 'title: A guide\nsummary: A problem. What to do.\ntopics: [open-data]\naudience: [cdo]\nkind: how-to\n';
const page = (body: string, yaml = front) => `---\n${yaml}---\n\n${body}`;

test('everything that can be mended is mended at once, and told', () => {
  const untidy = page('* One  \n* Two\n\n\n', front.replace('open-data', 'Open Data').replace('title: A guide\n', '') + 'title: A guide \n');
  const { text, changes, doubts, left } = fix(untidy.replaceAll('\n', '\r\n'));
  expect(text).toBe(page('- One\n- Two\n'));
  expect(changes).toEqual([
    { what: 'line-ends' },
    { what: 'value', mend: { path: ['topics', 0], from: 'Open Data', to: 'open-data' } },
    { what: 'order' },
    { what: 'spaces', count: 3 },
    { what: 'lists', count: 1 },
  ]);
  expect({ doubts, left }).toEqual({ doubts: [] });
}); // prettier-ignore

test('a record is mended alike', () => {
  const tidy = 'practice: case-studies/a\nauthority: leeds\nverdict: adopted\ndate: 2018-12-25\nsource: https://www.example.gov.uk/\n';
  const untidy = tidy.replace('2018-12-25', '25/12/2018  ').split('\n').filter(Boolean).reverse().join('\n');
  expect(fix(untidy, 'reuse').text).toBe(tidy);
  expect(fix(tidy, 'reuse')).toEqual({ text: tidy, changes: [], doubts: [] });
}); // prettier-ignore

test('a tidy page is left as it is, and so is what a schema refuses but nobody can mend for sure', () => {
  expect(fix(page('- a\n'))).toEqual({ text: page('- a\n'), changes: [], doubts: [] });
  const doubtful = page('- a\n', `${front}reviewBy: 04/07/2018\nodd: 1\n`);
  expect(fix(doubtful)).toEqual({
    text: doubtful,
    changes: [],
    doubts: [{ what: 'date', path: ['reviewBy'], from: '04/07/2018', one: '2018-07-04', other: '2018-04-07' }],
  });
});

test.each([
  ['no front matter', '* a  \r\n', 'SP100', 1],
  ['broken YAML', page('* a\n', 'title: "A\n'), 'SP101', 2],
  ['a field twice', page('* a\n', `${front}title: B\n`), 'SP104', 7],
  ['a tag', page('* a\n', `${front}version: !!str 1\n`), 'SP102', 7],
  ['a text that is no MDX', page('* fewer than <5 days\n'), 'SP200', 9],
  ['a program', page('* a\n\n{process.env}\n'), 'SP202', 11],
  ['an element', page('* a\n\n<script>a</script>\n'), 'SP203', 11],
  ['a hidden character', page('* a\u202e\n'), 'SP003', 9],
  ['far too many lists in each other', page(`${'> '.repeat(40)}* a\n`), 'SP005', 9],
])('a file with %s is left byte by byte, and it is told why', (_, text, ...[code, line]) => {
  for (const one of [text, text.replaceAll('\n', '\r\n')]) {
    const { text: fixed, changes, left } = fix(one);
    expect(fixed).toBe(one);
    expect(changes).toEqual([]);
    const [finding] = left?.findings ?? [];
    expect(finding?.code).toBe(code);
    expect((finding?.place ?? left?.locate(finding?.path ?? []))?.line).toBe(line);
  }
});

test('a step after which the page would say something else is not done, and the others are', () => {
  // With a hyphen this would be a line across the page, no list in lists.
  const { text, changes } = fix(page('* - -\n\nEnd \n', front.replace('open-data', 'Open data')));
  expect(text).toBe(page('* - -\n\nEnd\n'));
  expect(changes.slice(-2)).toEqual([
    { what: 'spaces', count: 1 },
    { what: 'unproven', step: 'lists' },
  ]);
});
