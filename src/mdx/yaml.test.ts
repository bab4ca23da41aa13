import { expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { validate } from '../model/validate.ts';
import { readYamlForBuild, readYamlStrictly } from './read-yaml.ts';
import { parseYaml } from './yaml.ts';
import { readYamlQuickly } from './yaml-quick.ts';

const first = (yaml: string, firstLine = 2) => {
  const [finding] = readYamlStrictly(yaml, firstLine).findings;
  return finding && `${finding.code} ${finding.place?.line ?? 0}:${finding.place?.column ?? 0}`;
};
const deep = (levels: number) => `a: ${'['.repeat(levels)}1${']'.repeat(levels)}`;

// Each counts its lines as in a file whose first one is `---`.
test.each([
  ['an anchor', 'title: A\nstage: &s live', 'SP102', 3],
  ['an alias', 'a: b\nstage: *s', 'SP102', 3],
  ['a tag', 'title: A\nb: !secret x', 'SP102', 3],
  ['a tag of YAML itself', 'title: A\nb: !!str x', 'SP102', 3],
  ['a tag of a list', 'b: !!js/function []', 'SP102', 2],
  ['a merge key', 'title: A\n<<: { b: c }', 'SP102', 3],
  ['a key twice', 'title: A\nb: c\ntitle: B', 'SP104', 4],
  ['a key twice inside', 'a:\n  b: c\n  b: d', 'SP104', 4],
  ['a key twice, once in quotation marks', 'a: b\n"a": c', 'SP104', 3],
  ['a list for a key', 'title: A\n? [a, b]\n: c', 'SP101', 3],
  ['quotation marks not closed', 'title: A\nb: "c', 'SP101', 3],
  ['a bracket not closed', 'title: A\nb: [c', 'SP101', 3],
  ['a colon in words', 'title: A: B', 'SP101', 2],
])('%s is refused alike by both ways of reading', (...row) => {
  const [, yaml, code, line] = row;
  for (const read of [readYamlStrictly, readYamlForBuild])
    expect(read(yaml, 2).findings[0]).toMatchObject({ code, place: { line } });
});

// No schema takes what these hold, so the build's own way may leave them to it.
test.each([
  ['a number for a key', 'title: A\n5: c', 'SP101', 3],
  ['a boolean for a key', 'title: A\ntrue: c', 'SP101', 3],
  ['a list at the top', '- a\n- b', 'SP101', 2],
  ['words alone at the top', 'words', 'SP101', 2],
])('%s is refused by the strict way', (...row) => {
  const [, yaml, code, line] = row;
  expect(readYamlStrictly(yaml, 2).findings[0]).toMatchObject({ code, place: { line } });
  const { values, findings } = readYamlForBuild(yaml, 2);
  expect([
    ...findings,
    ...('findings' in validate('case-studies', values, messagesFor('en')) ? ['schema'] : []),
  ]).not.toEqual([]);
});

test('the column is that of what is wrong', () => {
  expect(first('title: A\nb: c\ntitle: B')).toBe('SP104 4:1');
  expect(first('title: A\n<<: { b: c }')).toBe('SP102 3:1');
  expect(first('a:\n  b: c\n  b: d', 1)).toBe('SP104 3:3');
  expect(first('a: b\nstage: *s', 1)).toBe('SP102 2:8');
});

test('a second document is refused where it starts or after it', () => {
  const found = parseYaml('title: A\n---\nlayout: x', 2);
  expect(found.findings.map(({ code }) => code)).toContain('SP101');
  expect(found.findings[0]?.place?.line).toBeGreaterThanOrEqual(3);
  expect(found.values).toBeUndefined();
});

test('a directive is refused', () => {
  expect(first('%YAML 1.1\n---\na: b', 1)).toMatch(/^SP10[12] 1:/);
});

test('values lie in each other as deep as fields need, and no deeper', () => {
  expect(first(deep(6))).toBeUndefined();
  expect(first(deep(12))).toMatch(/^SP101 2:/);
  expect(first(deep(2000))).toMatch(/^SP101 2:/);
});

test('a short text that stands for a huge one is refused before it is one', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'])
    bomb.push(`${to ?? ''}: &${to ?? ''} [${Array.from({ length: 9 }, () => `*${from ?? ''}`).join(', ')}]`);
  for (const read of [readYamlStrictly, readYamlForBuild]) {
    expect(read(bomb.join('\n'), 2).findings[0]).toMatchObject({ code: 'SP102', place: { line: 2 } });
  }
});

test.each([
  'title: A council\n',
  'title: "A: B"\nsummary: A new way\n',
  'topics: [open-data, ai]\nauthorities:\n  - { id: leeds, role: lead }\n',
  'cost: 1200\nshare: 0.5\nopen: true\nnone: null\nempty:\n',
  'answer: no\nother: yes\nswitch: off\ncountry: NO\n',
  'when: 2018-07-04\nmonth: 2018-07\ntime: 12:30\n',
  'version: "1.10"\nphone: 0113 222 4444\n',
  'text: |\n  One\n  two\n\nfolded: >-\n  one\n  two\n',
  '# A remark\ntitle: A # and another\nurl: https://www.gov.uk/#a\n',
  "quoted: 'It''s'\nescaped: \"a\\tb\\u00e9\"\nwelsh: Tŷ a gŵr\n",
  'octal: 017\nhex: 0x1F\nplus: +5\nexponent: 1e3\n',
])('both ways of reading agree on %j', (yaml) => {
  const strict = readYamlStrictly(yaml, 2);
  const build = readYamlForBuild(yaml, 2);
  expect(build.findings).toEqual(strict.findings);
  if (strict.findings.length === 0) expect(build.values).toEqual(strict.values);
});

// Some programs take these for numbers, others for words or for infinity.
const twoReadings = ['share: 0b11', 'share: -0x1F', 'share: +0o7', 'share: 1e400'];

test('what two programs read differently is SP112', () => {
  const differs = twoReadings.map((yaml) => readYamlStrictly(yaml, 2).findings);
  for (const findings of differs) expect(findings).toEqual([{ code: 'SP112', place: { line: 2, column: 1 } }]);
});

test('ordinary YAML is read quickly, and what only looks special is left to the strict way', () => {
  expect(readYamlQuickly('title: A\ncost: 5')).toEqual({ title: 'A', cost: 5 });
  expect(readYamlQuickly('a: &b c')).toBeUndefined();
  expect(readYamlQuickly('a: [')).toBeUndefined();
  expect(readYamlStrictly('answer: no', 2).values).toEqual({ answer: 'no' });
});

test('a field is found where it stands, and a missing one where it would', () => {
  const { locate } = readYamlForBuild('title: A\nsources:\n  - id: a\n    url: https://www.gov.uk', 2);
  expect(locate(['title'])).toEqual({ line: 2, column: 1 });
  expect(locate(['sources', 0, 'url'])).toEqual({ line: 5, column: 5 });
  expect(locate(['sources', 0, 'title'])).toEqual({ line: 4, column: 5 });
  expect(locate(['nothing'])).toEqual({ line: 2, column: 1 });
});
