import { describe, expect, test } from 'vitest';
import { checkChange, readPath } from './paths.ts';

test.each([
  ['case-studies/data-mill-north.mdx', { role: 'entry', kind: 'case-studies', id: 'data-mill-north' }],
  ['guides/first-100-days.mdx', { role: 'entry', kind: 'guides', id: 'first-100-days' }],
  ['reuse/leeds--data-mill-north--2024.yaml', { role: 'entry', kind: 'reuse', id: 'leeds--data-mill-north--2024' }],
  ['follow-ups/missed-bins--2025-04.yaml', { role: 'entry', kind: 'follow-ups', id: 'missed-bins--2025-04' }],
  [
    'corrections/case-studies--missed-bins--2025-05-01.yaml',
    { role: 'entry', kind: 'corrections', id: 'case-studies--missed-bins--2025-05-01' },
  ],
  [
    'corrections/guides--bins--2025-05-01--2.yaml',
    { role: 'entry', kind: 'corrections', id: 'guides--bins--2025-05-01--2' },
  ],
  ['topics.yaml', { role: 'list', kind: 'topics' }],
  ['glossary.yaml', { role: 'list', kind: 'glossary' }],
  ['authorities.csv', { role: 'list', kind: 'authorities' }],
  ['standards/images/Map_2-a.webp', { role: 'picture', kind: 'standards', name: 'Map_2-a.webp' }],
  ['case-studies/images/a.jpeg', { role: 'picture', kind: 'case-studies', name: 'a.jpeg' }],
])('%s is content', (path, what) => {
  expect(readPath(path)).toEqual(what);
});

const refused: Record<string, string[]> = {
  SP010: [
    'x.mdx',
    'case-studies',
    'ideas/x.mdx',
    'topics/x.mdx',
    'case-studies/a/b.mdx',
    'case-studies/images/a/b.png',
    'reuse/images/a.png',
    'images/a.png',
    'Case-studies/x.mdx',
    '',
    'constructor',
    '__proto__',
    'toString',
    'constructor/x.mdx',
    '__proto__/x.mdx',
  ],
  SP011: [
    'case-studies/X.mdx',
    'case-studies/a b.mdx',
    'case-studies/a_b.mdx',
    'case-studies/a--b.mdx',
    'case-studies/-a.mdx',
    'case-studies/a-.mdx',
    'case-studies/index.mdx',
    'case-studies/con.mdx',
    'case-studies/lpt1.mdx',
    `case-studies/${'a'.repeat(121)}.mdx`,
    'case-studies/.hidden.mdx',
    'case-studies/.mdx',
    'case-studies/café.mdx',
    'case-studies/\u202exdm.mdx',
    'case-studies/a\u200bb.mdx',
    'case-studies/a\nb.mdx',
    'case-studies\\a.mdx',
    'case-studies/../topics.yaml',
    './case-studies/a.mdx',
    ' case-studies/a.mdx',
    'case-studies/a.mdx ',
    'reuse/leeds--data-mill-north.yaml',
    'reuse/leeds-data-mill-north-2024.yaml',
    'corrections/missed-bins--2025-05-01.yaml',
    'corrections/topics--bins--2025-05-01.yaml',
    'corrections/guides--bins--2025-05.yaml',
    'corrections/guides--bins--2025-05-01--1.yaml',
    'corrections/guides--bins--2025-05-01-2.yaml',
    'case-studies/images/nul.png',
    'case-studies/images/-a.png',
    'case-studies/images/a b.png',
  ],
  SP012: [
    'case-studies/a.md',
    'case-studies/a.mdx.js',
    'case-studies/a.MDX',
    'case-studies/a',
    'case-studies/a.astro',
    'case-studies/a.json',
    'case-studies/a.yaml',
    'case-studies/a.mdx.',
    'reuse/leeds--data-mill-north--2024.mdx',
    'case-studies/images/a.svg',
    'case-studies/images/a.avif',
    'case-studies/images/a.gif',
    'case-studies/images/a.PNG',
    'case-studies/images/a.png.html',
    'case-studies/images/png',
  ],
};
for (const [code, paths] of Object.entries(refused)) {
  test.each(paths)(`%j is ${code}`, (path) => {
    const what = readPath(path);
    expect('finding' in what && what.finding.code).toBe(code);
  });
}

test('the path in a finding shows what nobody could see', () => {
  const what = readPath('case-studies/a\nb\u0007.mdx');
  expect('finding' in what && what.finding.values?.['path']).toBe('case-studies/a\\nb\\u0007.mdx');
});

describe('a change', () => {
  const codesOf = (change: Parameters<typeof checkChange>[0]) => checkChange(change).map(({ code }) => code);
  const path = 'content/case-studies/a.mdx';

  test('of ordinary content is fine', () => {
    expect(codesOf({ path })).toEqual([]);
    expect(codesOf({ path, mode: '100644', status: 'added' })).toEqual([]);
    expect(codesOf({ path: 'content/case-studies/images/a.png', status: 'modified' })).toEqual([]);
  });

  test.each(['100755', '120000', '160000', '040000', '000000'])('to the mode %s is refused', (mode) => {
    expect(checkChange({ path, mode })).toEqual([{ code: 'SP013', values: { path, mode } }]);
  });

  test.each(['removed', 'renamed'] as const)('that has it %s is for a maintainer to look at', (status) => {
    expect(codesOf({ path, status })).toEqual(['SP014']);
  });

  test.each([
    'package.json',
    '.github/workflows/check.yml',
    '.gitattributes',
    'src/pages/x.mdx',
    'contents/case-studies/a.mdx',
    'Content/case-studies/a.mdx',
    'content',
    'content/topics.yaml',
    'content/glossary.yaml',
    'content/authorities.csv',
    'content/coverage.yaml',
    'content/peers.yaml',
    'content/from/north/case-studies/one.mdx',
  ])('of %s is for the maintainers', (other) => {
    expect(codesOf({ path: other })).toEqual(['SP015']);
  });

  test.each([
    'content/../package.json',
    'content/case-studies/../../x.mdx',
    'content/./a.mdx',
    'content//case-studies/a.mdx',
    '/content/case-studies/a.mdx',
    'content\\case-studies\\a.mdx',
    '../a.mdx',
    'content/case-studies/..',
  ])('of %s is refused before anybody follows the path', (other) => {
    expect(codesOf({ path: other })).toEqual(['SP011']);
  });

  test.each(['content/constructor', 'content/__proto__', 'content/toString', 'content/case-studies.mdx'])(
    'of %s is refused',
    (other) => {
      expect(codesOf({ path: other })).toEqual(['SP010']);
    },
  );
});
