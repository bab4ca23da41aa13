import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../../tests/support/page-context.ts';
import { siteConfig } from '../../config.ts';
import type { Entry, PageEntry } from '../../model/entry.ts';
import type { PageContext } from '../../page.ts';
import { createPartUrls, createUrls } from '../../urls.ts';
import { describeEntry } from './entry.ts';

const leeds = createEntry('authorities', 'leeds');
const site = siteConfig.url;

/** What is told of an entry at a base path, with some of its context changed. */
function describe(entry: Entry, { base = '/', ...more }: Partial<PageContext> & { base?: string } = {}) {
  const context = createPageContext([leeds, createEntry('topics', 'open-data'), entry], base);
  const urlsOf = (language: string) => (language === 'en' ? context.urls : createUrls(base, language, 'en'));
  const catalogue = { ...context.catalogue, addedOn: () => '2024-02-01' };
  return describeEntry(entry as PageEntry, { ...context, urlsOf, ...more, catalogue });
}

test('who did the work is the author of what they wrote, and we are of what was written from public sources', () => {
  const told = describe(createEntry('case-studies', 'bins', { writtenFrom: 'own-work' }));
  expect(told['author']).toEqual([
    { '@type': 'GovernmentOrganization', '@id': `${site}/authorities/leeds/`, name: 'Leeds City Council' },
  ]);
  expect(told['publisher']).toEqual({ '@id': `${site}/#publisher` });
  const { author } = describe(createEntry('case-studies', 'bins', { writtenFrom: 'public-sources' }));
  expect(author).toMatchObject({ '@type': 'Organization', name: siteConfig.name });
});

test('addresses are below the base path and the same in every language', () => {
  const entry = createEntry('case-studies', 'bins');
  const told = describe(entry, { base: '/folder/', lang: 'cy', urls: createUrls('/folder/', 'cy', 'en') });
  expect(told).toMatchObject({ '@id': `${site}/folder/case-studies/bins/`, inLanguage: 'en' });
  expect(told['about']).toEqual(['authorities/leeds', 'topics/open-data'].map((path) => ({ '@id': `${site}/folder/${path}/` }))); // prettier-ignore
  expect(told['translationOfWork']).toBeUndefined();
});

test('a translation is a text of its own, made from another', () => {
  const translation = { lang: 'cy', translated: '2024-05-01', by: 'A', isBehind: false };
  const entry = { ...createEntry('case-studies', 'bins'), translation };
  expect(describe(entry, { lang: 'cy', urls: createUrls('/', 'cy', 'en') })).toMatchObject({
    '@id': `${site}/cy/case-studies/bins/`,
    inLanguage: 'cy',
    translationOfWork: { '@id': `${site}/case-studies/bins/` },
  });
});

test('days are told as far as they are known, the later one only where it is later', () => {
  const reviewed = (on: string) =>
    describe(createEntry('guides', 'a', { reviewed: { on, by: 'A', checked: ['All'] } }));
  expect(reviewed('2024-03-01')).toMatchObject({ datePublished: '2024-02-01', dateModified: '2024-03-01' });
  expect(reviewed('2024-01-01')['dateModified']).toBeUndefined();
});

test('time is told as it is known', () => {
  const timeOf = (more: object) => describe(createEntry('case-studies', 'bins', more))['temporalCoverage'];
  expect(timeOf({ started: '2019', ended: '2021-04' })).toBe('2019/2021-04');
  expect(timeOf({ started: '2019', stage: 'live' })).toBe('2019/..');
  expect(timeOf({ started: '2019', stage: 'stopped' })).toBe('2019');
  expect(timeOf({})).toBeUndefined();
});

test('sources are what a page is based on, each once; a licence that is not ours is told by its name', () => {
  const source = { id: 'a', title: 'A', publisher: 'B', url: 'https://a.example/1' };
  const sources = [source, { ...source, id: 'b' }, { id: 'c', title: 'C', publisher: 'D' }];
  const told = describe(createEntry('case-studies', 'bins', { sources, licence: 'CC-BY-4.0' }));
  expect(told['isBasedOn']).toEqual(['https://a.example/1']);
  expect(told['license']).toEqual({ '@type': 'CreativeWork', name: 'CC-BY-4.0' });
});

test('a guide with steps is a how-to, in their order; one without is an article', () => {
  const step = { question: 'Who pays?', why: 'W', do: 'D' };
  const told = describe(createEntry('guides', 'a', { steps: [step, { ...step, question: 'Who asks?' }] }));
  expect(told).toMatchObject({ '@type': 'HowTo', name: 'Fewer missed bins' });
  expect(told['step']).toMatchObject([
    { position: 1, name: 'Who pays?', url: `${site}/guides/a/#step-who-pays` },
    { position: 2, name: 'Who asks?' },
  ]);
  expect(describe(createEntry('guides', 'a'))['@type']).toBe('Article');
});

test('a standard is another work than our page about it', () => {
  const told = describe(createEntry('standards', 'a', { official: 'https://a.example/', version: '2' }));
  expect(told).toMatchObject({ '@type': 'TechArticle', '@id': `${site}/standards/a/` });
  expect(told['mainEntity']).toMatchObject({ url: 'https://a.example/', version: '2' });
});

test('an open call tells when it ends', () => {
  const told = describe(createEntry('collaborations', 'a', { closes: '2024-09-01' }));
  expect(told).toMatchObject({ '@type': 'Article', datePublished: '2024-02-01', expires: '2024-09-01' });
});

test('what this instance leaves out has no address, and is named without one', () => {
  const urls = createPartUrls(createUrls('/', 'en', 'en'), { isAway: (kind) => kind === 'authorities', source: null });
  const told = describe(createEntry('case-studies', 'bins', { writtenFrom: 'own-work' }), { urls, urlsOf: () => urls });
  expect(told['about']).toEqual([{ '@id': `${site}/topics/open-data/` }]);
  expect(told['author']).toMatchObject([{ '@id': undefined, name: 'Leeds City Council' }]);
});

test('a page of another collection has its address and its owner there', () => {
  const home = 'https://other.example/case-studies/bins/';
  const urls = { ...createUrls('/', 'en', 'en'), home: ({ kind }: { kind: string }) => (kind === 'case-studies' ? home : undefined) }; // prettier-ignore
  const peer = { data: { name: 'Other', url: 'https://other.example/' } } as NonNullable<PageContext['peer']>;
  const told = describe(createEntry('case-studies', 'bins', { writtenFrom: 'public-sources' }), { urls, peer });
  expect(told).toMatchObject({ '@id': home, author: { '@id': 'https://other.example/#publisher', name: 'Other' } });
  expect(told['image']).toBeUndefined();
});
