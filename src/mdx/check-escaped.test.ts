import { expect, test } from 'vitest';
import { listFindings, writeBoth } from '../../tests/support/case-study.ts';

test.each([
  ['a text', 'Word &#x202e;drow', 'SP003'],
  ['a name for it', 'micro&ZeroWidthSpace;soft', 'SP003'],
  ['a heading', '## A &#8203;b', 'SP003'],
  ['an address', '[x](https://example.com/&#x202e;a)', 'SP003'],
  ['a title', '[x](/a "&#x2066;b")', 'SP003'],
  ['a definition', '[x]: /a "&#x2066;b"', 'SP003'],
  ['the description of a picture', '![&#x202e;a](./images/a.png)', 'SP003'],
  ['an attribute', '<Callout title="&#x202e;a">b</Callout>', 'SP003'],
  ['the language of code', '```&#x202e;a\nb\n```', 'SP003'],
  ['a control character', 'a &#7; b', 'SP002'],
  ['NUL', 'a &#0; b', 'SP002'],
  ['the sign of a link between entries', '<Callout title="&#1;/x&#1;">b</Callout>', 'SP002'],
  ['the sign of a picture', '<Callout title="&#2;x.png&#2;">b</Callout>', 'SP002'],
  ['the sign of a message', '<abbr title="&#3;site.menu&#3;">b</abbr>', 'SP002'],
  ['that sign in a text', 'a &#x3;site.menu&#x3; b', 'SP002'],
  ['that sign in code', '``` &#3;a\nb\n```', 'SP002'],
])('what is hidden in %s is found though the file does not show it', (_, body, code) => {
  for (const found of listFindings(body)) {
    expect(found).not.toEqual([]);
    for (const finding of found) expect(finding).toMatch(new RegExp(`^${code} 1:`));
  }
});

test('in code, and behind a backslash, it is only words', () => {
  for (const html of writeBoth('`&#x202e;` and \\&#x202e;')) expect(html).toContain('&#x26;#x202e;');
});

test('signs that people need may be written so', () => {
  for (const html of writeBoth('a&nbsp;b &zwj; &zwnj; &lrm; &rlm; &eacute; &#x1F600; &lt; &#123;'))
    expect(html).toBe('<p>a\u00a0b \u200d \u200c \u200e \u200f é 😀 &#x3C; {</p>');
});
