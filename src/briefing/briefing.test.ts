import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import type { ReadingEntry } from '../model/reading-entry.ts';
import { cleanNote, type ReadingList } from '../model/reading-list.ts';
import { createBriefing, type Briefing } from './briefing.ts';
import { writeBriefingDocx } from './docx.ts';
import { isSafe, writeBriefingHtml, writeBriefingPart } from './html.ts';

const cite = (id: string) => `<sup class="cite"><a href="#source-${id}">1</a></sup>`;
const entry = (id: string, parts: Partial<ReadingEntry> = {}): ReadingEntry => ({
  ...{ kind: 'case-studies', id, title: `Title ${id}`, summary: `Summary ${id}.`, href: `/case-studies/${id}/` },
  ...{ facts: [{ term: 'Cost', lines: ['£5', '£6'] }], remarks: ['Not yet confirmed.'], licence: 'OGL' },
  sections: [
    { slug: 'problem', title: 'Problem', html: `<p>Slow ${id}.${cite('b')}</p>` },
    { slug: 'lessons', title: 'Lessons', html: `<ol><li>Ask <a href="/topics/x/">x</a>${cite('a')}</li></ol>` },
  ],
  sources: [
    { id: 'a', text: 'A report. Council, 2018.', url: 'https://a.example/r' },
    { id: 'b', text: `Minutes of ${id}.` },
  ],
  ...parts,
});
const entries = new Map([entry('one'), entry('two')].map((one) => [`${one.kind}/${one.id}`, one]));
const words = messagesFor('en');

function brief(list: ReadingList, of = entries): Briefing {
  const address = (href: string) => (href.startsWith('/') ? `https://site.example${href}` : href);
  return createBriefing({
    ...{ list, entries: of, lang: 'en', words: words.briefing.document, site: 'The site', date: '4 July 2018' },
    kinds: { 'case-studies': 'Case study', standards: 'Standard', guides: 'Guide', collaborations: 'Collaboration' },
    ...{ linkTo: address, addressOf: address, parse: (html: string) => fromHtml(html, { fragment: true }) },
  });
}

const item = (id: string, section?: string, note = '') =>
  ({ kind: 'case-studies', id, note, ...(section === undefined ? {} : { section }) }) as const;
const both: ReadingList = { title: 'For Monday', items: [item('two', 'lessons', 'Ask\nAnn'), item('one')] };

/** What stands in a file, without its markup. */
const readDocx = async (briefing: Briefing) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await writeBriefingDocx(briefing)) })).value;

test('sources are numbered once in the order in which they come, whichever page they are of', () => {
  const { sources, parts } = brief(both);
  expect(sources.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 A report. Council, 2018.',
    '2 Minutes of one.',
  ]);
  expect(parts.map(({ title, section, sections }) => [title, section, sections.length])).toEqual([
    ['Title two', 'Lessons', 1],
    ['Title one', '', 2],
  ]);
  const [lessons] = parts[0]?.sections ?? [];
  expect(JSON.stringify(lessons)).toContain('"text":"[1]"');
});

test('what could not be found is told, and nothing else is lost', () => {
  const { parts, missing } = brief({ title: '', items: [item('gone'), item('one', 'gone'), item('one')] });
  expect(parts).toHaveLength(1);
  expect(missing).toEqual([
    'Not included, because it could not be found: case-studies/gone',
    'Not included, because it could not be found: case-studies/one/gone',
  ]);
});

test('the file is one page without a script, with notes, facts, texts, sources, licence and addresses', () => {
  const html = writeBriefingHtml(brief(both));
  expect(html).not.toMatch(/<script|<link|<img| src=| on\w+=/);
  for (const text of [
    '<title>For Monday</title>', '<h1>For Monday</h1>', 'Title two: Lessons', '<strong>Note: </strong>Ask\nAnn',
    '<dt>Cost</dt><dd>£5</dd><dd>£6</dd>', 'Not yet confirmed.', '<li>Ask <a href="https://site.example/topics/x/">x</a>',
    '<a href="#briefing-source-1">[1]</a>', 'A report. Council, 2018. <a href="https://a.example/r">',
    'https://site.example/case-studies/two/', 'used under this licence: OGL', 'Put together from The site on 4 July 2018.',
  ]) expect(html).toContain(text); // prettier-ignore
});

test('on a page of the site the headings stand one level lower, and there is no head', () => {
  const html = writeBriefingPart(brief(both));
  expect(html).not.toMatch(/<h1|<title|<style/);
  expect(html).toContain('<h2>For Monday</h2>');
  expect(html.match(/<h3/g)).toHaveLength(5);
});

test('the Word document says the same', async () => {
  const html = await readDocx(brief(both));
  for (const text of [
    '<h1>Title two: Lessons</h1>', 'Ask<br />Ann', '£5', 'Not yet confirmed.', '<sup>[1]</sup>',
    '<a href="https://site.example/topics/x/">x</a>', '[1] A report. Council, 2018.', 'used under this licence: OGL',
  ]) expect(html).toContain(text); // prettier-ignore
  expect(html).toMatch(/<ol><li>Ask /);
});

test('an empty list is a document too', async () => {
  const empty = brief({ title: '', items: [] });
  expect(writeBriefingHtml(empty)).toContain('<h1>Briefing</h1>');
  expect(await readDocx(empty)).toContain('Briefing');
});

describe('texts of strangers', () => {
  const hostile = '<img src=x onerror=alert(1)></style><script>alert(1)</script> & "q" \' ]]> {x}';

  test('are only ever text', async () => {
    const list = { title: hostile, items: [item('one', undefined, hostile)] };
    const made = brief(list);
    const tree = fromHtml(writeBriefingHtml(made));
    expect(JSON.stringify(tree)).not.toMatch(/"tagName":"(?:img|script)"/);
    for (const html of [writeBriefingHtml(made), writeBriefingPart(made)]) expect(html).not.toMatch(/<(?:img|script)/);
    expect(await readDocx(made)).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('whatever a note holds, it is in both documents as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanNote), async (note) => {
        const made = brief({ title: note, items: [item('one', 'problem', note)] });
        const [article] = /<p class="own-note">.*?<\/p>/s.exec(writeBriefingHtml(made)) ?? [''];
        const text = textOf(article).replace('Note: ', '');
        expect(text).toBe(note);
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeBriefingDocx(made)) });
        for (const line of note.split('\n')) expect(value).toContain(line);
      }),
      { numRuns: 30 },
    );
  });

  test('no address but those of the web, of mail and of this site becomes a link', () => {
    for (const href of ['https://a.example', 'mailto:a@b.example', '#a', '/topics/a/'])
      expect(isSafe(href), href).toBe(true);
    for (const href of [
      'javascript:alert(1)',
      ' javascript:x',
      '//a.example',
      'data:text/html,x',
      'file:///a',
      'vbscript:x',
    ])
      expect(isSafe(href), href).toBe(false);
    const of = new Map([
      [
        'case-studies/one',
        entry('one', { sections: [{ slug: 'x', title: 'X', html: '<p><a href="javascript:alert(1)">y</a></p>' }] }),
      ],
    ]);
    expect(writeBriefingHtml(brief({ title: '', items: [item('one')] }, of))).not.toContain('javascript:');
  });
});

/** The text of a piece of HTML. */
function textOf(html: string): string {
  const collect = (node: { type: string; value?: string; children?: unknown[] }): string =>
    node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map((child) => collect(child as never)).join('');
  return collect(fromHtml(html, { fragment: true }));
}
