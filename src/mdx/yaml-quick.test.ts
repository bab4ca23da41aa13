import { expect, test } from 'vitest';
import { readYamlForBuild, readYamlStrictly } from './read-yaml.ts';
import { readYamlQuickly } from './yaml-quick.ts';

test.each([
  'title: "a\nb"',
  "title: 'a\n\nb'",
  'sources:\n  - title: "a\n b"',
  'topics: [a,\nb]',
  'sources:\n  - { id: a,\n title: b }',
  'sources:\n  - { url: "a}b", id: c\n, title: d }',
  'title: "a"# sure',
  'topics: [a]# sure',
])('what the verdict refuses for its indentation or its remarks, the build refuses too: %j', (yaml) => {
  expect(readYamlStrictly(yaml, 2).findings.map(({ code }) => code)).toContain('SP101');
  expect(readYamlForBuild(yaml, 2).findings.map(({ code }) => code)).toContain('SP101');
});

test.each([
  ['title: "a\n  b"', { title: 'a b' }],
  ['topics: [a,\n  b]', { topics: ['a', 'b'] }],
  ['topics: [a, b] # sure\nnote: it\'s "so"\nlist: []', { topics: ['a', 'b'], note: 'it\'s "so"', list: [] }],
])('what the verdict accepts, the build accepts: %j', (yaml, values) => {
  expect(readYamlStrictly(yaml, 2)).toMatchObject({ values, findings: [] });
  expect(readYamlForBuild(yaml, 2)).toMatchObject({ values, findings: [] });
});

test('ordinary values are read quickly', () => {
  expect(readYamlQuickly("title: \"A: b\" # sure\ntopics: [a, 'b']\nby: { id: x }\nnote: don't\n")).toEqual({
    title: 'A: b',
    topics: ['a', 'b'],
    by: { id: 'x' },
    note: "don't",
  });
});
