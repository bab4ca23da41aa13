import { describe, expect, test } from 'vitest';
import { readBoth } from '../../../tests/support/case-study.ts';
import { messagesFor } from '../../messages/index.ts';
import { formatRemark } from './remarks.ts';
import { createMdx } from './text-to-mdx.ts';

const bodyOf = (typed: string) => createMdx(typed).body;
const remarksOf = (typed: string) => createMdx(typed).remarks.map((remark) => formatRemark(remark, messagesFor('en')));

describe('what is code to MDX is words', () => {
  test.each([
    ['We replied in <5 days {see note}.', 'We replied in \\<5 days \\{see note}.'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['<Callout>hello</Callout>', '\\<Callout>hello\\</Callout>'],
    ['import of records was slow.', '&#x69;mport of records was slow.'],
    ['exports rose', 'exports rose'],
    ['---\ntitle: x\n---\n\nText', '### title: x\n\nText'],
    ['+++\ntitle = "x"\n+++', '\\+++\\\ntitle = "x"\\\n\\+++'],
    ['    {process.env}\n\n\t<script>', '\\{process.env}\n\n\\<script>'],
    ['&lt;b&gt; R&D &amp; more', '\\<b> R\\&D & more'],
    ['```js\nimport a from "b"\n{c}\n```', '```js\nimport a from "b"\n{c}\n```'],
    ['```\nnever closed', '\\`\\`\\`\\\nnever closed'],
  ])('%j', (typed, body) => {
    expect(bodyOf(typed)).toBe(body);
  });
});

describe('simple Markdown stays', () => {
  test.each([
    ['**bold** and *slanted*', '**bold** and _slanted_'],
    ['# Top\n\n### Low\n\n## Middle\n\n# Again', '### Top\n\n#### Low\n\n#### Middle\n\n### Again'],
    ['### Council\n\nother', '### Council\n\nother'],
    ['Title\n=====\n\nText', '### Title\n\nText'],
    ['A sentence.\n-----\nMore', 'A sentence.\n\n---\n\nMore'],
    ['> quoted', '> quoted'],
    ['* one\n* two\n\n1) first\n2) second', '- one\n- two\n\n1. first\n2. second'],
    ['- [x] done\n- [ ] open', '- [x] done\n- [ ] open'],
    ['| a | b |\n|---|--:|\n| 1 | 2 |', '| a | b |\n| - | -: |\n| 1 | 2 |'],
    ['| a |\n|---|\n| 1 | 2 |', '| a | |\n| - | - |\n| 1 | 2 |'],
    ['[the plan](https://a.gov.uk/b)', '[the plan](https://a.gov.uk/b)'],
    ['[the plan](www.a.gov.uk) [us](team@a.gov.uk)', '[the plan](https://www.a.gov.uk) [us](mailto:team@a.gov.uk)'],
    ['[other](../case-studies/a.mdx)', '[other](../case-studies/a.mdx)'],
    ['see https://a.gov.uk/b.', 'see [https://a.gov.uk/b](https://a.gov.uk/b).'],
    ['[the plan][p]\n\n[p]: https://a.gov.uk', '[the plan](https://a.gov.uk)'],
    ['2*3*4 and ~5 to ~10 and snake_case_name', '2\\*3\\*4 and \\~5 to \\~10 and snake_case_name'],
    ['\\\\server\\share\\x', '\\\\\\server\\share\\x'],
  ])('%j', (typed, body) => {
    expect(bodyOf(typed)).toBe(body);
  });
});

describe('addresses that lead nowhere', () => {
  test.each([
    ['[x](javascript:alert(1))', 'x'],
    ['[x](java&#x09;script:alert(1))', 'x'],
    ['[x](some/file.docx) [y](#costs)', 'x y'],
    ['![chart](https://a.example/x.png)', '[chart](https://a.example/x.png)'],
    ['![](https://a.example/x.png)', '[picture](https://a.example/x.png)'],
    ['![chart](data:image/png;base64,AA)', 'chart'],
    ['[![chart](https://a.example/x.png)](https://a.example)', '[chart](https://a.example)'],
    ['[](https://a.example)', '[https://a.example](https://a.example)'],
    ['www.gov.uk|', '`www.gov.uk|`'],
    ['\u{1f449}www.gov.uk', '\u{1f449}[www.gov.uk](http://www.gov.uk)'],
    ['[a]: https://a.example', '\\[a]\\: [https://a.example](https://a.example)'],
  ])('%j', (typed, body) => {
    expect(bodyOf(typed)).toBe(body);
  });
});

describe('what Word and spreadsheets leave in plain text', () => {
  test.each([
    ['Aims:\n•\tone\n•\ttwo\u00a0\nNext', 'Aims:\n\n- one\n- two\n\nNext'],
    ['•\tone\no\tin one\n§\tdeeper\n•\ttwo', '- one\n  - in one\n    - deeper\n- two'],
    ['\uf0b7\tone\n\uf0b7\ttwo', '- one\n- two'],
    ['·  one\n\t·  in one', '- one\n  - in one'],
    ['– one\n– two', '- one\n- two'],
    ['o bobl Cymru', 'o bobl Cymru'],
    ['– said the mayor', '– said the mayor'],
    ['1.\tone\n2.\ttwo\nAfter', '1. one\n2. two\n\nAfter'],
    ['2019. A pilot\n2021. A service', '2019\\. A pilot\n\n2021\\. A service'],
    ['a)\tone\nb)\ttwo', 'a)\tone\\\nb)\ttwo'],
    ['Area\tCost\nNorth | East\t**£5**', '| Area | Cost |\n| - | - |\n| North \\| East | **£5** |'],
    ['\tQ1\tQ2\n- x\t1\t# 2', '| | Q1 | Q2 |\n| - | - | - |\n| - x | 1 | # 2 |'],
    ['\tFirst.\n\tSecond.', 'First.\n\nSecond.'],
    ['```\na\tb\nc\td\n```', '```\na\tb\nc\td\n```'],
    ['one\r\ntwo\u000bthree\r\n\r\nfour', 'one\\\ntwo\\\nthree\n\nfour'],
    ['Leeds\nHull', 'Leeds\\\nHull'],
    ['A sentence.\nAnother one.', 'A sentence.\n\nAnother one.'],
  ])('%j', (typed, body) => {
    expect(bodyOf(typed)).toBe(body);
  });

  test('lines that a program wrapped stay one paragraph', () => {
    const typed =
      'We wrote to every household in the ward, and to every landlord who had\na licence, and asked both what they would rather have instead.';
    expect(bodyOf(typed)).toBe(typed);
  });

  test('a long line is a paragraph', () => {
    const long = 'word '.repeat(40).trim();
    expect(bodyOf(`${long}\n${long}`)).toBe(`${long}\n\n${long}`);
  });
});

test.each(['', '  \n ', '_No response_', '\r\n_No response_\r\n', '-', '#', '---'])('%j is nothing', (typed) => {
  expect(bodyOf(typed)).toBe('');
});

describe('remarks', () => {
  test.each([
    ['ex\u00adport', ['1 invisible character was removed.']],
    ['a\u200bb\u202ec\ufffd\u0007', ['4 invisible characters were removed.']],
    ['a &#x202e; b', ['1 invisible character was removed.']],
    ['\ufe0f\u00ad\ufe0f a', ['2 invisible characters were removed.']],
    ['a\u00a0b “quoted” 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👩‍💻', []],
    ['[x](javascript:a) www.gov.uk|', ['1 link leads nowhere']],
    ['![a](https://b.uk/c.png) ![d](https://e.uk/f.png)', ['2 pictures can’t be taken over']],
  ])('%j', (typed, remarks) => {
    const found = remarksOf(typed);
    expect(found).toHaveLength(remarks.length);
    for (const [at, start] of remarks.entries()) expect(found[at]).toContain(start);
  });

  test('none is without its words', () => {
    for (const name of Object.keys(messagesFor('en').typed.remarks) as (keyof ReturnType<
      typeof messagesFor
    >['typed']['remarks'])[])
      for (const count of [1, 2])
        expect(formatRemark({ name, count }, messagesFor('en'))).toMatch(new RegExp(`^${count} .*\\.$`));
  });
});

describe('marks of sources', () => {
  const cite = (label: string) => ({ '1': 'minutes', '3': 'report', report: 'report' })[label];
  const citedIn = (typed: string) => createMdx(typed, { cite }).body;

  test('stay words without a source', () => {
    expect(bodyOf('As said [1] and [^minutes].\n\n[^minutes]: Council, 2019')).toBe(
      'As said \\[1] and \\[^minutes].\n\n\\[^minutes]\\: Council, 2019',
    );
    expect(readBoth(`## A\n\n${bodyOf('x [^minutes]')}`)[0].outline?.citations).toEqual([]);
  });

  test.each([
    ['As said [1].', 'As said [^minutes].'],
    ['As said [^report] and [2].', 'As said [^report] and \\[2].'],
    ['As said [1, 3] and [1, 2].', 'As said [^minutes][^report] and \\[1, 2].'],
    ['[1]: https://a.gov.uk', '[^minutes]\\: [https://a.gov.uk](https://a.gov.uk)'],
    ['[see 1 [1]](https://a.gov.uk)', '[see 1 \\[1\\]](https://a.gov.uk)'],
  ])('become citations: %j', (typed, body) => {
    expect(citedIn(typed)).toBe(body);
    for (const page of readBoth(`## A\n\n${body}`)) expect(page.findings).toEqual([]);
  });

  test('both readings see them', () => {
    for (const page of readBoth(`## A\n\n${citedIn('One [1], two [3].')}`))
      expect(page.outline?.citations.map(({ id }) => id)).toEqual(['minutes', 'report']);
  });
});

test('headings start where they are asked to', () => {
  expect(createMdx('# A\n\n## B', { depth: 4 }).body).toBe('#### A\n\n##### B');
  expect(createMdx('# A\n\n## B\n\n### C\n\n#### D\n\n##### E').body).toContain('###### E');
});

test('too much is left for the check to say so', () => {
  for (const typed of ['['.repeat(500), '> '.repeat(30) + 'x', 'word\n'.repeat(6000), 'a'.repeat(210_000)]) {
    expect(bodyOf(typed)).toBe(typed.trim());
    if (typed.length < 200_000)
      for (const { findings } of readBoth(`## A\n\n${typed}`))
        expect(findings.map(({ code }) => code)).toContain('SP005');
  }
});

test('a passage that cannot be written otherwise is shown as code', () => {
  const { body, remarks } = createMdx('x="https://b.example"\\| a |\n| - |\n| c |');
  expect(remarks).toEqual([{ name: 'asTyped', count: 1 }]);
  expect(body).toMatch(/^```\n[^]*https:\/\/b\.example[^]*\n```$/);
  for (const { findings } of readBoth(`## A\n\n${body}`)) expect(findings).toEqual([]);
});
