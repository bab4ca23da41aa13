import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnyEntry } from './entry.ts';
import { listReferences, parseLink } from './links.ts';

const from = { kind: 'guides', id: 'how' } as const;

test.each<[string, ReturnType<typeof parseLink>]>([
  ['../case-studies/data-mill-north.mdx', { kind: 'case-studies', id: 'data-mill-north' }],
  ['../case-studies/data-mill-north.mdx#lessons', { kind: 'case-studies', id: 'data-mill-north', fragment: 'lessons' }],
  ['./other.mdx', { kind: 'guides', id: 'other' }],
  ['other.mdx#a', { kind: 'guides', id: 'other', fragment: 'a' }],
  ['#lessons', { kind: 'guides', id: 'how', fragment: 'lessons' }],
  ['', { kind: 'guides', id: 'how' }],
  ['/standards/service-standard/', { kind: 'standards', id: 'service-standard' }],
  ['/topics/open-data/#who', { kind: 'topics', id: 'open-data', fragment: 'who' }],
  ['../topics.yaml#open-data', { kind: 'topics', id: 'open-data' }],
  ['topics.yaml#open-data', { kind: 'topics', id: 'open-data' }],
  ['../authorities.csv#leeds', { kind: 'authorities', id: 'leeds' }],
  ['../glossary.yaml#R%26D', { kind: 'glossary', id: 'R&D' }],
  ['../glossary.yaml#G-Cloud%2014', { kind: 'glossary', id: 'G-Cloud 14' }],
])('%j points at %j', (url, target) => {
  expect(parseLink(url, from)).toEqual(target);
});

test.each([
  'https://www.gov.uk/',
  'mailto:a@example.gov.uk',
  '../topics/open-data.mdx',
  '../reuse/a.mdx',
  '../nothing/a.mdx',
  '../../case-studies/a.mdx',
  '../case-studies/a.md',
  '../case-studies/A.mdx',
  '/case-studies/a',
  '/nothing/a/',
  '/a/',
  './images/a.png',
  '../topics.yaml',
  '../topics.yaml#',
  '../topics.yaml#%E0%A4%A',
  '../topics.yaml#%22%20onclick=%22alert(1)',
  '../authorities.csv#%3Cb%3E',
  'constructor#a',
  '__proto__#a',
  '/constructor/a/',
  '../constructor/a.mdx',
])('%j points at no entry', (url) => {
  expect(parseLink(url, from)).toBeUndefined();
});

test('whatever is written as a link is read without a fault, and leads to an id that an address can hold', () => {
  const parts = fc.constantFrom('../', './', '/', 'topics.yaml', 'case-studies', 'a.mdx', '#', '%', '%22', '"', '<');
  const urls = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(parts, fc.string({ maxLength: 3 }))).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(urls, (url) => {
      const target = parseLink(url, from);
      if (target && target.kind !== 'glossary') expect(target.id).toMatch(/^[a-z0-9-]*$/);
    }),
    { numRuns: 2000 },
  );
});

const entry = (kind: AnyEntry['kind'], data: object) => ({ kind, id: 'a', file: '', data }) as unknown as AnyEntry;

test('references are found in every field that holds one, with their paths', () => {
  const found = listReferences(
    entry('case-studies', {
      title: 'leeds',
      topics: ['open-data'],
      authorities: [{ id: 'leeds', role: 'lead' }],
      contact: { role: 'Team', authority: 'york' },
      confirmedBy: [{ authority: 'hull', date: '2024-05-01' }],
      implements: [{ standard: 'service-standard', extent: 'full' }],
      buildsOn: ['guides/bins', 'case-studies/other'],
      lifecycle: { state: 'superseded', replacement: 'case-studies/new' },
      sources: [{ id: 'report', title: 'x' }],
    }),
  );
  expect(found).toEqual([
    { kind: 'authorities', id: 'leeds', path: ['authorities', 0, 'id'] },
    { kind: 'authorities', id: 'york', path: ['contact', 'authority'] },
    { kind: 'authorities', id: 'hull', path: ['confirmedBy', 0, 'authority'] },
    { kind: 'standards', id: 'service-standard', path: ['implements', 0, 'standard'] },
    { kind: 'guides', id: 'bins', path: ['buildsOn', 0] },
    { kind: 'case-studies', id: 'other', path: ['buildsOn', 1] },
    { kind: 'case-studies', id: 'new', path: ['lifecycle', 'replacement'] },
  ]);
});

test.each<[AnyEntry['kind'], object, string[]]>([
  [
    'standards',
    { replaces: ['a'], builtOn: ['b'], appliesTo: [{ insteadSee: 'guides/c' }] },
    ['standards/a', 'standards/b', 'guides/c'],
  ],
  ['guides', { steps: [{ links: ['standards/a', 'guides/b'] }] }, ['standards/a', 'guides/b']],
  [
    'collaborations',
    { becomes: 'case-studies/a', authorities: [{ id: 'leeds' }] },
    ['case-studies/a', 'authorities/leeds'],
  ],
  ['reuse', { practice: 'standards/a', authority: 'leeds' }, ['standards/a', 'authorities/leeds']],
  ['follow-ups', { case: 'a', claims: ['fewer'] }, ['case-studies/a']],
  ['corrections', { page: 'guides/a', kind: 'reply' }, ['guides/a']],
  ['coverage', { answers: [{ page: 'topics/a' }] }, ['topics/a']],
  [
    'authorities',
    { county: 'a', combinedAuthority: 'b', successors: ['c', 'd'] },
    ['authorities/a', 'authorities/b', 'authorities/c', 'authorities/d'],
  ],
  ['topics', { broader: 'data', related: ['maps'] }, []],
  ['glossary', { topic: 'data' }, []],
])('%s %j refers to %j', (kind, data, references) => {
  expect(listReferences(entry(kind, data)).map((one) => `${one.kind}/${one.id}`)).toEqual(references);
});
