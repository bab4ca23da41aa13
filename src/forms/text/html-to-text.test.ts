import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBoth } from '../../../tests/support/case-study.ts';
import { createText } from './html-to-text.ts';
import { createMdx } from './text-to-mdx.ts';

const folder = new URL('../../../tests/fixtures/clipboard/', import.meta.url);
const pasted = (name: string) => createText(readFileSync(new URL(`${name}.html`, folder), 'utf8'));

describe('what is pasted from', () => {
  test('Word', () => {
    expect(pasted('word')).toBe(`# What we did

We sent **two letters** to every household. _Nobody_ replied within 5 days (target <10). See the [delivery plan](https://www.leeds.gov.uk/plan?utm_source=mail&x=1).

- First point
  - Second, deeper
- Third point

1. Ask
2. Try again

| Area | Cost | |
| - | - | - |
| North; and East | £5 \\| £6 | 2024 |
| | £7 | |

Line one  
line two[1]

[picture: A chart of calls]

---

[1] Council minutes, 4 July 2018.`);
  });

  test('Word Online', () => {
    expect(pasted('word-online')).toBe(`## Lessons

We asked **ten residents** first, as [the service manual](https://www.gov.uk/service-manual) says.

- Short letters
  - one page
- Plain words

1. Write
2. Send

| Month | Calls |
| - | - |
| May | 1,204 |`);
  });

  test('Google Docs', () => {
    expect(pasted('google-docs')).toBe(`## Approach

We **joined** two teams, _slowly_. [The report](https://www.example.gov.uk/report?a=b) tells how.

- One
  - One and a half
- Two

| Year | Staff |
| - | - |
| 2023 | 12; (part time) |`);
  });

  test('Outlook', () => {
    expect(pasted('outlook')).toBe(`Dear all,

The trial saved about £4,000 a month. The dashboard is [on Data Mill North](https://datamillnorth.org/bins?view=1); write to [data@example.gov.uk](mailto:data@example.gov.uk).

- Fewer calls
  - most of all on Mondays
- Quicker answers

**Data team**  
Example Council

Unsubscribe

A line of the new Outlook.

And another.`);
  });

  test('a GOV.UK page', () => {
    expect(pasted('gov-uk')).toBe(`Guidance

# Make things accessible

Make sure everyone can use your service, [by law](https://www.gov.uk/guidance/equality).

You must meet WCAG 2.2.

- test with people
- test with a keyboard

1. Start early
2. Test often

Table: Dates and amounts

| Date | Amount |
| - | - |
| First 6 weeks | £109.80 per week |

> It can take up to 8 weeks.

Help with nationality

Ask the helpline.`);
  });

  test('LibreOffice', () => {
    expect(pasted('libreoffice')).toBe(`## What did not work

The **first** letter was too long.  
It went to 4\\*5\\*2 homes.

1. cut it
2. test it
   - with readers

Underlined and ~~struck~~, H2O.

| Batch | Replies |
| - | - |
| 1 | post; phone |`);
  });
});

test.each(['word', 'word-online', 'google-docs', 'outlook', 'gov-uk', 'libreoffice'])(
  'the paste of %s becomes a sound text, and nothing in it is lost',
  (name) => {
    const { body, remarks } = createMdx(pasted(name));
    expect(remarks).toEqual([]);
    for (const { findings } of readBoth(`## Approach\n\n${body}`)) expect(findings).toEqual([]);
  },
);

describe('HTML', () => {
  test.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['<p>a</p><p>&nbsp;</p><p>b', 'a\n\nb'],
    ['<p><b>Note: </b>text</p>', '**Note:** text'],
    ['<p><b>Note:</b>text</p>', '**Note**:text'],
    ['<p><b> </b>a<i></i></p>', 'a'],
    ['<p><b>a</b><b> b</b> <b><b>c</b></b></p>', '**a b c**'],
    ['<p>snake_case and [note] and a &lt; b &amp; c</p>', 'snake_case and [note] and a < b & c'],
    ['<p>*not* _slanted_ `code`</p>', '\\*not\\* \\_slanted\\_ \\`code\\`'],
    ['<p>1. not a list</p><p># no heading</p>', '1\\. not a list\n\n\\# no heading'],
    ['<p>&amp;lt;b&gt;</p>', '\\&lt;b>'],
    ['<a href="https://a.uk/b">https://a.uk/b</a>', 'https://a.uk/b'],
    ['<a href="https://a.uk/b_(c)">d</a>', '[d](<https://a.uk/b_(c)>)'],
    ['<a href="javascript:alert(1)">a</a> <a href="file:///C:/b">b</a> <a href="#c">c</a>', 'a b c'],
    ['<img src="https://a.uk/b.png" alt="Two  bars"><img src="c.png"><img alt="">', '[picture: Two bars][picture]'],
    ['<script>a</script><style>b</style><!-- c --><svg><text>d</text></svg>e', 'e'],
    ['<p>a<del>b</del><ins>c</ins><s>d</s></p>', 'ac~~d~~'],
    ['<h2><b>Title</b></h2>', '## Title'],
    ['<p class="MsoTitle">Title</p>', '# Title'],
    ['a\u00ad\u200bb\u00a0c', 'ab c'],
    ['<pre><code>a  b\n  c</code></pre>', '```\na  b\n  c\n```'],
    ['<ol start="3"><li>c<li>d</ol>', '3. c\n4. d'],
    ['<ul><li>a<ul><li>b</ul></ul>', '- a\n  - b'],
    ['<ul><ul><li>b</ul></ul>', '- - b'],
    ['<table><tr><td>one cell</table>', 'one cell'],
    [
      '<table><tr><td>a<table><tr><td>b<td>c<tr><td>d<td>e</table><td>f</table>',
      'a\n\n| b | c |\n| - | - |\n| d | e |\n\nf',
    ],
    ['<table><tr><th colspan="2">a<th>b<tr><td>c<td>d<td>e</table>', '| a | | b |\n| - | - | - |\n| c | d | e |'],
    ['<table><tr><th>a<th>b<tr><td>c<br>d<td><p>e.<p>f</table>', '| a | b |\n| - | - |\n| c; d | e. f |'],
  ])('%j', (html, text) => {
    expect(createText(html)).toBe(text);
  });

  test('a fragment is told from the page around it', () => {
    expect(createText('<p>before<!--StartFragment--><b>it</b><!--EndFragment-->after')).toBe('**it**');
  });

  test(
    'elements in elements by the thousand, and cells over a million columns, keep nothing busy',
    { timeout: 60_000 },
    () => {
      expect(createText('<div>'.repeat(20_000) + 'words')).toContain('words');
      const cell = '<td colspan=1000000 rowspan=1000000>x';
      expect(createText(`<table>${`<tr>${cell}${cell}`.repeat(30)}</table>`)).toContain('| x |');
    },
  );
});
