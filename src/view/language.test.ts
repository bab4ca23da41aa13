import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { siteConfig } from '../config.ts';
import { localise } from '../localise.ts';
import { messagesFor } from '../messages/index.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { renderPlain } from '../render.ts';
import { describeBriefCase } from './brief-case.ts';
import { createCompared } from './compare.ts';
import { describeCorrections } from './corrections.ts';
import { listFacets } from './facets.ts';
import { nameLangOf } from './language.ts';
import { listPieces } from './pieces.ts';
import { createReading } from './reading.ts';
import { createSiteCard } from './social.ts';
import { describeSite } from './site.ts';

const headings = (...slugs: string[]) => ({
  headings: slugs.map((slug) => ({ depth: 2, slug, text: slug, words: 50 })),
});
const costs = [{ amount: 5, currency: 'GBP', year: 2020, what: 'The whole', kind: 'spent', source: 'a' }];
const source = { id: 'a', title: 'A report', publisher: 'Cyngor Gwynedd' };
const study = (id: string, more: object = {}) =>
  ({
    ...createEntry('case-studies', id, { costs, sources: [source], ...more }),
    outline: headings('lessons'),
  }) as AnyEntry;
const translation = {
  ...createEntry('translations', 'case-studies--one--cy', { of: 'case-studies/one', lang: 'cy' }),
  ...{ outline: headings('gwersi') },
} as AnyEntry;
const gwynedd = createEntry('authorities', 'gwynedd', {
  ...{ officialName: 'Gwynedd Council', nameCy: 'Cyngor Gwynedd', nation: 'Wales', region: 'Wales' },
});

const english = createPageContext([study('one'), study('two'), translation, gwynedd] as Entry[]);
const link = '\u0001one.mdx#lessons\u0001';
const base = {
  ...english.catalogue,
  htmlOf: ({ id }: { id: string }) => (id === 'two' ? link : ''),
  pictures: new Map(),
};
const context: PageContext = {
  ...{ ...english, lang: 'cy', m: messagesFor('cy') },
  catalogue: localise(base, 'cy'),
};
const find = (id: string) => context.catalogue.find('case-studies', id) as Entry<'case-studies'>;

test('a translated page is in the language of the translation where it is read, told of in a brief, and compared', () => {
  const reading = [createReading(find('one'), context), createReading(find('two'), context)];
  expect(reading.map(({ lang }) => lang)).toEqual([undefined, 'en']);
  const briefs = [describeBriefCase(find('one'), context), describeBriefCase(find('two'), context)];
  expect(briefs.map(({ lang }) => lang)).toEqual([undefined, 'en']);
  const compared = [createCompared(find('one'), context), createCompared(find('two'), context)];
  expect(compared.map(({ title }) => title.lang)).toEqual([undefined, 'en']);
});

test('what stands in its fields is still in the language they were written in', () => {
  const { rows } = createCompared(find('one'), context);
  const lines = rows.flatMap((row) => row.lines).filter(({ text }) => text === 'The whole');
  expect(lines.map(({ lang }) => lang)).toEqual(['en']);
});

test('an authority that is called by its Welsh name is not marked as English', () => {
  expect(nameLangOf('Cyngor Gwynedd', find('two'), context)).toBeUndefined();
  expect(nameLangOf('Gwynedd Council', find('two'), context)).toBe('en');
});

test('who is named in a field is marked wherever a page tells it', () => {
  const correction = { page: 'case-studies/two', kind: 'reply', on: '2021-01-02', text: 'No.' };
  const byOf = (by: string) =>
    describeCorrections([createEntry<'corrections'>('corrections', 'x', { ...correction, by })], context)[0]?.by;
  expect(byOf('Cyngor Gwynedd')).toBe('gan: Cyngor Gwynedd');
  expect(listPieces(byOf('Waste team') ?? '').at(-1)).toEqual({ text: 'Waste team', lang: 'en' });
});

test('search narrows by the names of nations and regions that the page shows', () => {
  expect(listFacets(gwynedd as AnyEntry, context)).toMatchObject({ region: ['Cymru'], nation: ['Cymru'] });
  expect(listFacets(gwynedd as AnyEntry, english)).toMatchObject({ region: ['Wales'], nation: ['Wales'] });
});

test('the site is described in the language of the page', () => {
  expect(describeSite(english)).toBe(siteConfig.description);
  expect(describeSite(context)).toBe(messagesFor('cy').home.lead);
  expect(createSiteCard(context).place).toBe(messagesFor('cy').home.lead);
});

test('a link to a heading that a translation does not have leads to the page', () => {
  expect(renderPlain(find('two'), { ...english, catalogue: base })).toBe('/case-studies/one/#lessons');
  expect(renderPlain(find('two'), context)).toBe('/case-studies/one/');
});
