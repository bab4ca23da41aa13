import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';
import type { Kind } from './kinds.ts';
import { hostOf, isIndependent, isOn, listOwnerHosts } from './owners.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: '', data }) as unknown as AnyEntry;

const catalogue = createCatalogue([
  create('authorities', 'alder', { officialName: 'Alder Council', website: 'https://www.alder.example/' }),
  create('authorities', 'birch', { officialName: 'Birch Council (unitary)', website: 'https://birch.example' }),
  create('authorities', 'hazel', { officialName: 'Hazel Council' }),
]);
const listHosts = (kind: Kind, data: object) => [...listOwnerHosts(create(kind, 'one', data), catalogue)].sort();

test.each([
  ['https://www.alder.example/bins', 'alder.example'],
  ['HTTPS://WWW.Alder.Example', 'alder.example'],
  ['https://democracy.alder.example/?id=1', 'democracy.alder.example'],
  ['https://wwwalder.example/', 'wwwalder.example'],
  ['https://www.alder.example:8443/bins', 'alder.example'],
  ['https://www.alder.example./bins', 'alder.example'],
  ['alder.example', ''],
  ['mailto:bins@alder.example', ''],
  ['https://', ''],
  ['', ''],
  [undefined, ''],
])('the host of %s is "%s"', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test.each([
  ['https://alder.example/', 'alder.example', true],
  ['https://www.alder.example/', 'alder.example', true],
  ['https://news.democracy.alder.example/', 'alder.example', true],
  ['https://notalder.example/', 'alder.example', false],
  ['https://alder.example.org/', 'alder.example', false],
  ['https://gazette.example/?of=alder.example', 'alder.example', false],
  ['https://alder.example/', 'news.alder.example', false],
  ['https://alder.example/', '', false],
  ['nowhere', '', false],
])('whether %s lies on "%s": %s', (url, host, isThere) => {
  expect(isOn(url, host)).toBe(isThere);
});

test('owners speak on their websites; one that is not in the register, or has no website, adds none', () => {
  const authorities = ['alder', 'birch', 'hazel', 'nobody'].map((id) => ({ id, role: 'lead' }));
  expect(listHosts('case-studies', { authorities })).toEqual(['alder.example', 'birch.example']);
  expect(listHosts('guides', {})).toEqual([]);
});

test('owners speak where their official page, contact and artefacts are', () => {
  expect(
    listHosts('standards', {
      official: 'https://www.forms.example/v1',
      contact: { role: 'Forms team', url: 'https://ask.example/forms' },
      artefacts: [{ url: 'https://code.example/forms' }, { url: 'https://code.example/tests' }],
    }),
  ).toEqual(['ask.example', 'code.example', 'forms.example']);
});

test('a source belongs to the owners when a partner or an authority published it, whatever stands in brackets', () => {
  const sources = [
    { publisher: 'SORTLY LTD', url: 'https://www.sortly.example/customers' },
    { publisher: 'Birch Council', url: 'https://birch-future.example/' },
    { publisher: 'Sortly', url: 'https://other-sortly.example/' },
    { publisher: 'Gazette', url: 'https://gazette.example/' },
    { publisher: '(none)', url: 'https://nameless.example/' },
    { publisher: 'Sortly Ltd' },
  ];
  const authorities = [{ id: 'birch' }, { id: 'nobody' }]; // whose name is not known either
  expect(listHosts('case-studies', { authorities, partners: ['Sortly Ltd (software)'], sources })).toEqual([
    'birch-future.example',
    'birch.example',
    'sortly.example',
  ]);
});

test('a source belongs to a steward that names its publisher', () => {
  const sources = [
    { publisher: 'Form Office', url: 'https://office.example/' },
    { publisher: 'Gazette', url: 'https://gazette.example/' },
  ];
  expect(listHosts('standards', { steward: 'Form Office and Paper Board', sources })).toEqual(['office.example']);
  expect(listHosts('standards', { sources })).toEqual([]);
});

test.each([
  ['https://gazette.example/bins', true],
  ['https://notalder.example/', true],
  ['https://alder.example/bins', false],
  ['https://www.alder.example/bins', false],
  ['https://news.alder.example/bins', false],
  ['https://alder.example:8443/bins', false],
  ['https://www.sortly.example/', false],
  ['https://linkedin.com/in/bins', false],
  ['https://uk.linkedin.com/in/bins', false],
  ['https://x.com/bins', false],
  ['https://bins.medium.com/story', false],
  ['https://bins.github.io/', false],
  ['https://docs.google.com/document', false],
  ['https://phoenix.com/', true],
  ['https://linkedin.com.example/', true],
  ['gazette.example', false],
  ['mailto:news@gazette.example', false],
  ['', false],
])('whether %s is independent of Alder and its supplier: %s', (url, isFree) => {
  expect(isIndependent(url, new Set(['alder.example', 'sortly.example']))).toBe(isFree);
});

test('where nobody is known to own a practice, every page but those anybody can write is independent', () => {
  expect(isIndependent('https://gazette.example/', new Set())).toBe(true);
  expect(isIndependent('https://www.facebook.com/bins', new Set())).toBe(false);
});
