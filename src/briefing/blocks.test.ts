import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readBlocks, type Block } from './blocks.ts';

const read = (html: string) => readBlocks(fromHtml(html, { fragment: true }).children);

/** Blocks in one line each, so that a test can be read. */
function show(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.is === 'list')
      return block.items.flatMap((item) => show(item).map((one) => `${block.ordered ? '1.' : '-'} ${one}`));
    if (block.is === 'quote') return show(block.blocks).map((one) => `> ${one}`);
    if (block.is === 'table')
      return block.rows.map((row) => row.map(({ runs, head }) => `${head ? '!' : ''}${write(runs)}`).join(' | '));
    return `${block.is === 'heading' ? '# ' : ''}${write(block.runs)}`;
  });
}

const write = (runs: Extract<Block, { is: 'paragraph' }>['runs']) =>
  runs
    .map(({ text, ...style }) => (Object.keys(style).length ? `{${text} ${Object.values(style).join()}}` : text))
    .join('');

test('paragraphs keep strong words, links, citations, line breaks and nothing of their markup', () => {
  const html =
    '<p>First <strong>bold <em>both</em></strong> and <a href="/topics/a/">a\n  link</a>.' +
    '<sup class="cite"><a href="#source-report"><span class="govuk-visually-hidden">Source </span>3</a></sup></p>' +
    '<p>One<br>two, CO<sub>2</sub> <code>a  b</code></p><p> </p>';
  expect(show(read(html))).toEqual([
    'First {bold  true}{both true,true} and {a link /topics/a/}.{ report}',
    'One\ntwo, CO{2 sub} {a  b true}',
  ]);
});

test('lists, quotes, tables with captions, folded parts and figures come through in order', () => {
  const html =
    '<ol><li>One<ul><li><p>Inside</p></li></ul></li><li></li></ol><blockquote><p>Said</p></blockquote>' +
    '<table><caption>Calls</caption><thead><tr><th>Month</th><th>Calls</th></tr></thead><tbody><tr><td>May</td></tr></tbody></table>' +
    '<details><summary><span>How</span></summary><div><p>So</p></div></details>' +
    '<figure><img src="/a.png" alt="A chart"><figcaption>By month</figcaption></figure>Loose words<h3>Below</h3><hr>';
  expect(show(read(html))).toEqual([
    '1. One', '1. - Inside', '> Said', '{Calls true}', '!Month | !Calls', 'May | ', 'How', 'So',
    '{A chart true}', 'By month', 'Loose words', '# Below',
  ]); // prettier-ignore
});

test('whatever could run or load is left out', () => {
  const html =
    '<p>a<script>b</script><svg><a href="javascript:c">c</a></svg></p><iframe src="d">e</iframe><style>f</style>';
  expect(show(read(html))).toEqual(['a']);
});
