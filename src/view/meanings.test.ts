import { describe, expect, test } from 'vitest';
import { createMeaningFinder, writeMeanings } from './meanings.ts';

const finder = createMeaningFinder(
  [
    ['GDS', 'Government Digital Service'],
    ['API', 'Application Programming Interface'],
    ['NHS', 'National Health Service'],
    ['NHSE', 'NHS England'],
    ['DCS', "Director of Children's Services"],
    ['CE+', 'Cyber Essentials Plus'],
    ['i.AI', 'Incubator for Artificial Intelligence'],
  ].map(([acronym = '', expansion = '']) => ({ acronym, expansion, href: `/glossary/#${acronym}` })),
);
const bare = (html: string) => html.replaceAll(/<[^>]*>/g, '');
const read = (html: string, before?: string) =>
  bare(writeMeanings(html, finder, before === undefined ? {} : { before }));

describe('a meaning is written after the first use', () => {
  test.each([
    ['<p>We asked GDS. Then GDS came.</p>', 'We asked GDS (Government Digital Service). Then GDS came.'],
    ['<p>Two APIs were made.</p>', 'Two APIs (API: Application Programming Interface) were made.'],
    ['<p>NHS England paid.</p>', 'NHS England (NHS: National Health Service) paid.'],
    ['<p>An API-first plan.</p>', 'An API-first (API: Application Programming Interface) plan.'],
    ['<p>It was GDS’s work.</p>', 'It was GDS’s (GDS: Government Digital Service) work.'],
    ['<p>It passed (with help of GDS).</p>', 'It passed (with help of GDS: Government Digital Service).'],
    ['<p>They hold CE+ since 2020.</p>', 'They hold CE+ (Cyber Essentials Plus) since 2020.'],
    ['<p>The team i.AI did.</p>', 'The team i.AI (Incubator for Artificial Intelligence) did.'],
  ])('%s', (html, text) => expect(read(html)).toBe(text));

  test('it is a link to the glossary, in English, and no part of what search reads', () =>
    expect(writeMeanings('<p>GDS</p>', finder)).toBe(
      '<p>GDS<span class="meaning" data-pagefind-ignore> (<a href="/glossary/#GDS" lang="en">Government Digital Service</a>)</span></p>',
    ));
});

describe('nothing is written', () => {
  test.each([
    ['where the page says it already', '<p>The Government Digital Service (GDS) came.</p>'],
    ['where it says it later, in other letters', '<p>GDS came. The government digital service left.</p>'],
    ['where it says it with another apostrophe', '<p>The Director of Children’s Services (DCS) came.</p>'],
    ['in headings, links, code and buttons', '<h2>GDS</h2><a href="/">GDS</a><code>GDS</code><button>GDS</button>'],
    ['in attributes and comments', '<p title="GDS > NHS">x<!-- GDS --></p>'],
    ['in parts of words and other letters', '<p>GDSX, XGDS, gds, Gds, api, some-GDS</p>'],
  ])('%s', (_, html) => expect(writeMeanings(html, finder)).toBe(html));

  test('where the title says it', () => expect(read('<p>GDS</p>', 'The Government Digital Service')).toBe('GDS'));
  test('without a glossary', () => expect(writeMeanings('<p>GDS</p>', createMeaningFinder([]))).toBe('<p>GDS</p>'));
});

test('what stands in a link first is written out at its first use outside', () =>
  expect(read('<p><a href="/">GDS</a> and GDS</p>')).toBe('GDS and GDS (Government Digital Service)'));

test('a long page takes no longer than its length asks', () => {
  const html = '<p>GDS and API < 3 "quoted\' NHS ( ( (</p>'.repeat(20_000);
  expect(writeMeanings(html, finder).length).toBeGreaterThan(html.length);
});
