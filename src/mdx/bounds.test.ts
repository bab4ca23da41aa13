import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listFindings, readings } from '../../tests/support/case-study.ts';
import { timeOf } from '../../tests/support/time-of.ts';
import { checkBounds } from './bounds.ts';
import { checkFields } from './check-fields.ts';
import { readLiteral } from './literal.ts';
import { readPage } from './read-page.ts';
import { readYamlForBuild, readYamlStrictly } from './read-yaml.ts';
import { checkText } from './text.ts';

const lineOf = (body: string) => checkBounds(body).map(({ code, place }) => `${code} ${place?.line ?? 0}`);

test('a text of as many lines as people write is within bounds', () => {
  expect(lineOf('word\n'.repeat(1000))).toEqual([]);
  expect(lineOf('word\n\n'.repeat(2400))).toEqual([]);
  expect(lineOf('word '.repeat(30_000))).toEqual([]);
  expect(lineOf(`${'\n'.repeat(900)}word\n`)).toEqual([]);
  expect(lineOf('https://www.example.gov.uk/a/b '.repeat(300))).toEqual([]);
});

test('the first line beyond the bounds is found', () => {
  expect(lineOf('word\n'.repeat(1001))).toEqual(['SP005 1001']);
  expect(lineOf(`\n\n\nword\n\n${'word\n'.repeat(1001)}`)).toEqual(['SP005 1006']);
  expect(lineOf('word\n\n'.repeat(2501))).toEqual(['SP005 5001']);
  expect(lineOf(`word\n${'/'.repeat(2000)}`)).toEqual(['SP005 2']);
});

// Each of these once took from several seconds to for ever, on one of the two parsers or in a pattern of ours.
const size = 100_000;
const fill = (piece: string, length = size) => piece.repeat(Math.floor(length / piece.length));
const slow: [string, string][] = [
  ['headings underlined', fill('a\n=\n')],
  ['lines that a quote takes in', `> a\n${fill('b\n')}`],
  ['lines that a list takes in', `- a\n${fill('b\n')}`],
  ['slashes in braces', `{"${fill('/')}"}`],
  ['remarks in braces', `{${fill('//\n')}1}`],
  ['spaces in braces', `{"${fill(' ')}x"}`],
  ['gaps between list signs', `-${' '.repeat(60)}`.repeat(8)],
  ['gaps between many list signs', fill(`-${' '.repeat(9)}`)],
  ['list signs and quote signs by turns', '> - '.repeat(390)],
  ['minus signs in braces', `{${fill('- ')}1}`],
  ['questions in braces', `{${fill('a?b:')}1}`],
  ['elements in braces in elements', `x <Callout ${'a={<b '.repeat(40)}/>`],
  ['elements in braces', `{${'<a>'.repeat(390)}`],
  ['escaped elements in braces', `{${'\\<a>'.repeat(390)}`],
  ['braces in braces', `{${'{a:'.repeat(390)}`],
  ['a program in a module', `export const a = ${fill('x => ')}1`],
  ['a text in a program that never ends', 'export const a = `${\\'],
  ['rows that leave out their cells', `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'b\n'.repeat(900)}`],
  ['a long title used often', `[a]: /x "${fill('T', 20_000)}"\n\n${'[a] x\n\n'.repeat(2000)}`],
  ['addresses of mail', fill('a@b.example ')],
  ['points', fill('a.')],
  ['a word', fill('a')],
  ['backslashes', fill('\\')],
  ['backslashes before a bracket', `${fill('\\')}[^a]`],
  ['tabs', fill('\t')],
  ['spaces', `a${fill(' ')}b`],
  ['empty lines', fill('\n')],
  ['flags', fill('\u{1f3f4}')],
  ['joiners', fill('a\u200d')],
  ['entities', fill('&amp;', 1900)],
];

describe('no text keeps the computer busy or ends the program', () => {
  test.each(slow)('%s', (_, body) => {
    for (const [, reading] of readings) {
      expect(timeOf(() => readPage('guides', `---\ntitle: A\n---\n\n${body}\n`, reading))).toBeLessThan(3000);
    }
  });

  test('and both parsers refuse those that nobody could mean', () => {
    for (const name of ['minus signs in braces', 'elements in braces in elements', 'a program in a module']) {
      const found = listFindings(slow.find(([one]) => one === name)?.[1] ?? '');
      for (const findings of found) expect(findings, name).toEqual([expect.stringMatching(/^SP(?:005|20[0-6]) 1:/)]);
    }
  });

  // In a program of its own: what went wrong here could not be caught.
  test('the parser of the build never ends the program', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const bodies = [
      '{- - - 1}',
      'export const a = `${\\',
      `{${'+-'.repeat(50_000)}1}`,
      `x <b a={<b ${'a={<b '.repeat(60)}`,
    ];
    const script = `import { parseWithSatteri } from './parse-satteri.ts';
      for (const body of ${JSON.stringify(bodies)}) try { parseWithSatteri(body); } catch (fault) { if (fault.name !== 'Error') throw fault; }`;
    const words = ['--input-type=module', '--eval', script];
    const { status, signal } = spawnSync(process.execPath, words, { cwd: folder, timeout: 20_000 });
    expect({ status, signal }).toEqual({ status: 0, signal: null });
  });
});

const slowYaml: [string, string][] = [
  ['keys', Array.from({ length: 10_000 }, (_, index) => `k${index}: a\n`).join('')],
  ['keys in braces', `a: {${Array.from({ length: 15_000 }, (_, index) => `k${index}`).join(',')}}`],
  ['the same key', fill('a: b\n')],
  ['question marks', fill('? ')],
  ['question marks on lines', fill('?\n ')],
  ['list signs', fill('- ')],
  ['colons', fill(': ')],
  ['brackets', `a: ${`${'['.repeat(390)}\n\n`.repeat(12)}`],
  ['commas', `a: [${fill('b,')}]`],
  ['quotation marks', fill('"\n')],
  ['empty lines', `a:${fill('\n')} x`],
  ['spaces', `a:${fill(' ')}x`],
  ['escapes', `a: "${fill('\\n')}"`],
  ['the scheme of an address', `a: "${fill('javascript')}:"`],
  ['white space before a scheme', `a: "${fill('\\t')}javascript:"`],
  ['points', `url: "https://${fill('a.')}"`],
  ['digits', `a: ${fill('1')}`],
];

test.each(slowYaml)('no YAML does either: %s', (_, yaml) => {
  for (const read of [readYamlStrictly, readYamlForBuild]) {
    expect(timeOf(() => read(yaml, 2))).toBeLessThan(3000);
  }
});

test.each([...slow, ...slowYaml])('nor does a pattern on its own: %s', (_, text) => {
  const time = timeOf(() => {
    checkText(text);
    checkFields({ a: text, url: text, image: text, [text]: text });
    readLiteral(text);
    readLiteral(`"${text}"`);
    readLiteral(`/*${text}`);
    readLiteral(`${text}*/`);
  });
  expect(time).toBeLessThan(1000);
});
