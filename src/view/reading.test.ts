import { expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { createCatalogue } from '../model/catalogue.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import { createInsights } from '../model/insights.ts';
import type { Kind } from '../model/kinds.ts';
import { packOf } from '../model/reading-entry.ts';
import { fill } from '../model/words.ts';
import type { PageContext } from '../page.ts';
import { createUrls } from '../urls.ts';
import { createReading, listSavedSections, packReading, splitSections } from './reading.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: id, data }) as unknown as AnyEntry;
const common = {
  title: 'T <b>',
  summary: 'S.',
  lang: 'en',
  licence: 'OGL-UK-3.0',
  lifecycle: { state: 'published' },
  topics: [],
};
const standard = create('standards', 'rule', {
  ...{
    ...common,
    steward: 'Body',
    status: 'current',
    replaces: [],
    builtOn: [],
    aliases: [],
    roles: [],
    adoption: ['One', 'Two'],
  },
  appliesTo: [{ nation: 'Wales', force: 'statutory', types: ['counties'], note: 'Since <2020>' }],
  requirements: [{ id: 'a', level: 'must', text: 'Do & say', source: 'law' }],
  ...{ howToTest: ['Try "it"'], uncertain: [{ what: 'Who pays', asOf: '2026-01-02' }] },
  sources: [{ id: 'law', title: 'The Act', publisher: 'Parliament', url: 'https://a.example/act', date: '2019' }],
}) as Entry<'standards'>;

const text = '<p>Before.</p><h2 id="why">Why <em>now</em></h2><p>So.</p><h3>Sub</h3><h2 id="how">How</h2><p>Thus.</p>';
const catalogue = createCatalogue([standard]);
const context = {
  ...{ m: messagesFor('en'), t: fill, lang: 'en', urls: createUrls('/base/', 'en', 'en') },
  catalogue: { ...catalogue, insights: createInsights(catalogue), htmlOf: () => text, pictures: new Map() },
} as unknown as PageContext;

test('a page is handed over with its facts, remarks, sections of values and of text, and its sources', () => {
  const reading = createReading(standard, context);
  expect(reading).toMatchObject({ kind: 'standards', id: 'rule', title: 'T <b>', href: '/base/standards/rule/' });
  expect(reading.facts).toContainEqual({ term: 'Looked after by', lines: ['Body'] });
  expect(reading.remarks).toEqual(['Check before relying on this: Who pays (as of 2 January 2026)']);
  expect(reading.sources).toEqual([{ id: 'law', text: 'The Act. Parliament, 2019.', url: 'https://a.example/act' }]);
  expect(reading.licence).toBe('Open Government Licence v3.0');
  expect(reading.sections.map(({ slug }) => slug)).toEqual([
    'must-you-follow-it', 'requirements', 'how-to-test', 'adoption', '', 'why', 'how',
  ]); // prettier-ignore
  expect(JSON.stringify(reading.sections)).not.toContain('anchor');
  const [force, requirements, test] = reading.sections.map(({ html }) => html);
  expect(force).toBe('<ul><li><strong>Wales:</strong> Required by law. counties. Since &lt;2020&gt;</li></ul>');
  expect(requirements).toContain('Do &amp; say<sup class="cite"><a href="#source-law"></a></sup>');
  expect(test).toContain('Try &quot;it&quot;');
  expect(reading.sections[3]?.html).toMatch(/^<ol>/);
});

test('every section but the nameless one can be saved by itself', () => {
  const outline = {
    headings: [
      { depth: 2, slug: 'why' },
      { depth: 3, slug: 'sub' },
      { depth: 2, slug: 'how' },
    ],
  };
  const slugs = listSavedSections({ ...standard, outline } as never, context);
  expect(slugs).toEqual(createReading(standard, context).sections.map(({ slug }) => slug).filter(Boolean)); // prettier-ignore
});

test('a text is split at its headings', () => {
  expect(splitSections(text)).toEqual([
    { slug: '', title: '', html: '<p>Before.</p>' },
    { slug: 'why', title: 'Why now', html: '<p>So.</p><h3>Sub</h3>' },
    { slug: 'how', title: 'How', html: '<p>Thus.</p>' },
  ]);
  expect(splitSections('')).toEqual([]);
});

test('every page lies in one pack, the one that a reader asks for, and no pack is large', () => {
  const many = Array.from({ length: 1000 }, (_, index) => create('guides', `guide-${index}`, {}));
  const packs = packReading(createCatalogue(many));
  expect(packs.flat()).toHaveLength(1000);
  packs.forEach((pack, number) => {
    for (const { kind, id } of pack) expect(packOf(kind, id, packs.length)).toBe(number);
    expect(pack.length).toBeLessThan(30);
  });
  expect(packReading(createCatalogue([]))).toEqual([[]]);
});
