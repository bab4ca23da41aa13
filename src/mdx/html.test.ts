import { expect, test } from 'vitest';
import { findUnsafe } from '../../scripts/lib/html-safety.ts';
import { listFindings, writeBoth } from '../../tests/support/case-study.ts';
import { everything } from '../../tests/support/everything.ts';

const write = (body: string) => {
  const [verdict, build] = writeBoth(body);
  expect(build).toBe(verdict);
  expect(findUnsafe(verdict)).toEqual([]);
  return verdict;
};
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const citationsOf = (html: string) =>
  [...html.matchAll(/<a href="#source-(\w+)"><span.*?<\/span>(\d+)<\/a>/g)].map(([, id, number]) => `${id} ${number}`);

test('a page with everything is the same by both parsers, without styles or alignment', () => {
  const html = write(everything);
  expect(html).not.toMatch(/\s(style|align|on\w+)=/i);
  expect(html.length).toBeGreaterThan(2000);
});

test('sources are numbered in the order of their first use, and keep their number', () => {
  const html = write('One[^report], two[^minutes], three[^report].\n\n- four[^minutes]');
  expect(citationsOf(html)).toEqual(['report 1', 'minutes 2', 'report 1', 'minutes 2']);
});

test('a citation has a name for those who only hear it', () => {
  expect(write('One[^report].')).toContain('<span class="govuk-visually-hidden">\u0003citation.prefix\u0003 </span>1');
});

test('escaped brackets and code are words', () => {
  expect(write('One \\[^report] and `[^report]` and \\[^nobody].')).toBe(
    '<p>One [^report] and <code>[^report]</code> and [^nobody].</p>',
  );
});

test('a footnote written by hand is refused where it stands', () => {
  const found = ['SP213 3:1'];
  expect(listFindings('One.\n\n[^x]: By hand.')).toEqual([found, found]);
});

test('a source that is not listed is refused with line and column', () => {
  const found = ['SP214 3:10'];
  expect(listFindings('\nOne\nand then [^nobody] end')).toEqual([found, found]);
  const inTable = ['SP214 3:8'];
  expect(listFindings('| a | b |\n| - | - |\n| c | d[^nobody] |')).toEqual([inTable, inTable]);
});

test('the alignment of cells is a class', () => {
  const html = write('| a | b | c | d |\n| - | :- | :-: | -: |\n| e | f | g | h |');
  expect(html).toContain('<td>e</td>\n<td>f</td>\n<td class="cell--center">g</td>\n<td class="cell--right">h</td>');
  expect(html).toContain('<th class="cell--right" scope="col">d</th>');
  expect(html).not.toMatch(/align=|style=/);
});

test('a line that starts with Table: right above a table is its caption', () => {
  const html = write('Table: Calls *by* month\n\n| a |\n| - |\n| b |');
  expect(html).toContain('<caption>Calls <em>by</em> month</caption>');
  expect(html).toContain('aria-label="Calls by month"');
  expect(html).not.toContain('Table:');
  expect(write('Table: Calls\n\nWords.\n\n| a |\n| - |\n| b |')).toContain('<p>Table: Calls</p>');
});

test('a task says in words whether it is done', () => {
  const html = write('- [x] One\n- [ ] Two\n- Three');
  expect(html).toContain('<span class="task task--done">\u0003task.done\u0003</span> One');
  expect(html).toContain('<span class="task task--open">\u0003task.open\u0003</span> Two');
  expect(html).toContain('<li>Three</li>');
  expect(html).not.toContain('<input');
});

test('a picture alone with a title is a figure; others stand in their paragraph', () => {
  expect(write('![A](./images/a.png "What it shows")')).toBe(
    '<figure class="figure"><img src="\u0002a.png\u0002" alt="A"><figcaption>What it shows</figcaption></figure>',
  );
  expect(write('![A](./images/a.png)')).toBe('<p><img src="\u0002a.png\u0002" alt="A"></p>');
  expect(write('See ![A](./images/a.png "Title")')).toMatch(/^<p>See <img [^>]*><\/p>$/);
});

test('the ids of headings are unique and never those of the page itself or of its sources', () => {
  const body = ['Main content', 'Sources', 'Sources', 'Problem', 'Problem', 'Source report', 'Contents', '!!!'];
  const ids = idsOf(write(body.map((words) => `## ${words}\n\nText.`).join('\n\n')));
  expect(ids).toHaveLength(body.length);
  expect(new Set(ids).size).toBe(body.length);
  for (const taken of ['main-content', 'sources', 'source-report', 'contents', '']) expect(ids).not.toContain(taken);
  expect(ids).toContain('problem');
});

test('a heading never outranks the title of the page', () => {
  expect(write('# Loud')).toBe('<h2 id="loud">Loud</h2>');
});

test('a block component inside a line never lies in a paragraph', () => {
  const bodies = [
    'Text <Callout>a</Callout> end.',
    '<Callout>a</Callout>',
    'A **b <Details summary="c">d</Details>** e',
  ];
  for (const body of bodies) expect(write(body)).not.toMatch(/<p>(?:(?!<\/p>)[^])*<(div|details|figure|ol)/);
  expect(write('Text <Callout>a</Callout> end.')).toMatch(/^<div class="paragraph">Text <div class="callout/);
});

test('an inline element alone in its line is a paragraph', () => {
  expect(write('<kbd>Tab</kbd>')).toBe('<p><kbd>Tab</kbd></p>');
});

test('links between entries are tokens, all others are addresses', () => {
  expect(write('[a](../case-studies/b.mdx#c)')).toBe('<p><a href="\u0001../case-studies/b.mdx#c\u0001">a</a></p>');
  expect(write('[a](#c)')).toBe('<p><a href="#c">a</a></p>');
  expect(write('[a](https://www.gov.uk "b")')).toBe('<p><a href="https://www.gov.uk" title="b">a</a></p>');
});
