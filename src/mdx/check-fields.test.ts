import { expect, test } from 'vitest';
import { checkFields } from './check-fields.ts';
import { readYamlForBuild, readYamlStrictly } from './read-yaml.ts';

const listFaults = (values: unknown) =>
  checkFields(values).map(({ code, path }) => `${code} ${(path ?? []).join('.')}`);

test('ordinary fields are fine', () => {
  const values = {
    title: 'Data: what we learned, <5 % of it & more',
    summary: 'JavaScript: not needed. File: none. About: this.',
    sources: [{ id: 'report', url: 'https://www.example.gov.uk/a?b=c#d', template: 'x' }],
    image: './images/map-2.png',
    claims: [{ id: 'fewer', statement: 'A -> B, 5 < 6' }],
    cost: 5,
    none: null,
  };
  expect(listFaults(values)).toEqual([]);
});

test.each([
  ...[
    'layout',
    'Layout',
    'LAYOUT',
    ' layout',
    'slug',
    'id',
    'components',
    'prerender',
    'getStaticPaths',
    'getHeadings',
  ],
  ...['frontmatter', 'Content', 'default', 'file', 'redirect_from', 'then', 'constructor', 'prototype', 'toString'],
  ...['', 'set:html', 'a.b', 'a/b', '<b>', 'a\u202eb', 'a\u0000', '$a', 'a"b'],
])('%j is no name for a field', (key) => {
  expect(listFaults({ title: 'A', [key]: 'x' })).toEqual([`SP105 ${key}`]);
});

test('nor is __proto__, however it is written and wherever it stands', () => {
  for (const yaml of [
    '__proto__: { a: b }',
    'contact:\n  __proto__: a',
    '"\\u005f_proto__": a',
    'list: [{ __proto__: a }]',
  ])
    for (const read of [readYamlStrictly, readYamlForBuild])
      expect(read(yaml, 1).findings.map(({ code }) => code)).toEqual(['SP105']);
});

test('names that only the page itself may not have are fine inside', () => {
  expect(listFaults({ a: [{ id: 'x', file: 'x', content: 'x', body: 'x', head: 'x' }] })).toEqual([]);
  expect(listFaults({ a: { layout: 'x' } })).toEqual(['SP105 a.layout']);
});

test.each(['<b>', 'a <script>alert(1)</script>', '</title>', '<!-- a', '<?php', 'x<A'])('%j is HTML', (value) => {
  expect(listFaults({ title: value })).toEqual(['SP110 title']);
});

test.each([
  ...['javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:x'],
  ...['vbscript:x', 'data:text/html,x', 'file:///etc/passwd', 'blob:x', 'view-source:x', 'intent://x'],
  ...[
    '../../.env',
    './evil.mjs',
    '/etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    '..\\x',
    '__ASTRO_IMAGE_../../.env',
  ],
])('%j may stand in no field', (value) => {
  expect(listFaults({ title: value, list: [value] })).toEqual(['SP111 title', 'SP111 list.0']);
});

test.each(['url', 'URL', 'href', 'link', 'src', 'official', 'website'])('%s takes nothing but a web address', (key) => {
  for (const value of [
    'www.example.gov.uk',
    'ftp://example.gov.uk',
    'https://a@example.gov.uk',
    'mailto:a@b.example',
    '',
  ])
    expect(listFaults({ [key]: value }), value).toEqual([`SP111 ${key}`]);
  expect(listFaults({ [key]: 'https://www.example.gov.uk/' })).toEqual([]);
});

test.each(['image', 'Images', 'cover', 'heroImage', 'og_image', 'hero', 'logo', 'avatar'])(
  '%s takes nothing but a picture beside the text',
  (key) => {
    for (const value of ['https://evil.example/a.png', '../a.png', './images/a.svg', './images/a.png?raw', 'a.png'])
      expect(listFaults({ [key]: value }), value).toEqual([`SP111 ${key}`]);
    expect(listFaults({ [key]: { src: 'https://evil.example/a.png', alt: 'A map' } })).toEqual([`SP111 ${key}.src`]);
    expect(listFaults({ [key]: './images/a.png' })).toEqual([]);
    expect(listFaults({ [key]: { src: './images/a.png', alt: 'A map' } })).toEqual([]);
  },
);

test.each([
  ['\\u202e', 'SP003'],
  ['\\u200b', 'SP003'],
  ['\\u2028', 'SP003'],
  ['\\ufeff', 'SP003'],
  ['\\0', 'SP002'],
  ['\\e[2J', 'SP002'],
  ['\\x07', 'SP002'],
  ['\\u0001', 'SP002'],
  ['\\r', 'SP002'],
  ['\\x85', 'SP002'],
  ['\\ud800', 'SP002'],
])('the escape %s hides nothing', (escape, code) => {
  for (const read of [readYamlStrictly, readYamlForBuild])
    expect(read(`title: "a${escape}b"`, 1).findings).toMatchObject([{ code, path: ['title'] }]);
});

test('escapes that people need are fine', () => {
  for (const read of [readYamlStrictly, readYamlForBuild])
    expect(read('title: "a\\tb\\nc \\u00e9 \\u200d \\U0001F600"', 1).findings).toEqual([]);
});
