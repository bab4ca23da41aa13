import { expect, test } from 'vitest';
import type { Kind } from '../model/kinds.ts';
import type { Mend } from './fix-values.ts';
import { mendYaml, trimYaml, writeYamlValues } from './fix-yaml.ts';

const sort = (lines: string[], kind: Kind = 'case-studies') => {
  const { yaml, isSorted } = mendYaml(lines.join('\n'), kind, []);
  return { lines: yaml.split('\n'), isSorted };
};

test('fields come into the order of the schema, with the comments above and beside them; unknown ones come last', () => {
  const found = sort([
    '# of the file',
    '',
    'odd: 1',
    "topics: [ 'open-data' ]   # a topic",
    '',
    '# what it is about',
    'summary: >-',
    '  Two',
    '  lines.',
    'title: "A title"',
    'other:',
  ]);
  expect(found.lines).toEqual([
    '# of the file',
    '',
    'title: "A title"',
    '',
    '# what it is about',
    'summary: >-',
    '  Two',
    '  lines.',
    "topics: [ 'open-data' ]   # a topic",
    'odd: 1',
    'other:',
  ]);
  expect(found.isSorted).toBe(true);
});

test('groups are ordered inside, in lines and between braces', () => {
  const found = sort([
    'authorities:',
    '  - role: lead # first',
    '    id: leeds',
    '  - { role: partner, id: york }',
    'contact:',
    '  url: https://www.example.gov.uk/',
    '  role: Team',
    'sources: [{ title: A , odd: 1, id: a}]',
  ]);
  expect(found.lines).toEqual([
    'authorities:',
    '  - id: leeds',
    '    role: lead # first',
    '  - { id: york, role: partner }',
    'contact:',
    '  role: Team',
    '  url: https://www.example.gov.uk/',
    'sources: [{ id: a , title: A, odd: 1}]',
  ]);
});

test.each([
  [['title: a', 'summary: b', 'odd: c', 'more: d']],
  [['sources:', '  - title: A', '    # the id', '    id: a']],
  [['sources: [{ title: A, # the title', '  id: a }]']],
  [['? summary', ': b', '? title', ': a']],
  [['[summary, title]']],
  [['']],
])('%j stays as it is', (lines) => {
  expect(sort(lines)).toEqual({ lines, isSorted: false });
});

const write = (yaml: string, ...mends: Mend[]) => mendYaml(yaml, 'case-studies', mends).yaml;

test.each<[string, Mend, string]>([
  ['topics: [Open Data, apis] # c', { path: ['topics', 0], from: 'Open Data', to: 'open-data' }, 'topics: [open-data, apis] # c'],
  ['topics:\n  - "Open Data"   # c', { path: ['topics', 0], from: 'Open Data', to: 'open-data' }, 'topics:\n  - "open-data"   # c'],
  ["started: '4 July 2018'", { path: ['started'], from: '4 July 2018', to: '2018-07-04' }, "started: '2018-07-04'"],
  ['started: >-\n  4 July\n  2018\nended: 2019', { path: ['started'], from: '4 July 2018', to: '2018-07-04' }, 'started: 2018-07-04\nended: 2019'],
  ['summary: |  # c\n  One.\n\n  Two.\nstage: live', { path: ['summary'], from: 'One.\n\nTwo.\n', to: 'One.\n\nTwo.' }, 'summary: |-  # c\n  One.\n\n  Two.\nstage: live'],
  ['title: " A: b "', { path: ['title'], from: ' A: b ', to: 'A: b' }, 'title: "A: b"'],
  ['services: ["524"]', { path: ['services', 0], from: '524', to: 524 }, 'services: [524]'],
])('in %j only the value is written anew', (yaml, mend, expected) => {
  expect(write(yaml, mend)).toBe(expected);
}); // prettier-ignore

test.each(['', '\n', ' # c\n'])(
  'the order of fields stays where only values are written; the text ends in %j',
  (end) => {
    const yaml = `summary: "b"   # why\ntitle: a${end}`;
    const written = writeYamlValues(yaml, [{ path: ['title'], from: 'a', to: 'A' }]);
    expect(written).toBe(yaml.replace('title: a', 'title: A'));
  },
);

test('spaces at the ends of lines go, but for texts in which they count', () => {
  const yaml = 'title: A  \n\t\nnote: |  \n  b  \n \n  c\nsummary: >- \n  d  \nstage: live\t# e \n';
  expect(trimYaml(yaml)).toEqual({
    text: 'title: A\n\nnote: |  \n  b  \n \n  c\nsummary: >- \n  d  \nstage: live\t# e\n',
    lines: 3,
  });
});
