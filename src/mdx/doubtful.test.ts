import { expect, test } from 'vitest';
import { readBoth } from '../../tests/support/case-study.ts';

const details = '<Details summary="How">\n\nWe counted.\n\n</Details>';
const wrong = ['<sup>a\nb</sup>', '<abbr title="x">\ny</abbr>', '<Callout type="tip">\nWe\n</Callout>', details];
const places = ['## Prob*lem', '# *', '> ## a * b', '| a |\n| - |\n| b * |', '| a * |\n| - |\n| b |'];

test.each(wrong.flatMap((element) => places.map((place) => [place.replace('*', element)])))(
  'an element that begins in a line and ends in another is refused by both readings: %j',
  (body) => {
    const [verdict, build] = readBoth(`${body}\n`);
    expect(verdict.findings.map(({ code }) => code)).toEqual(['SP200']);
    expect(build.findings.map(({ code }) => code)).toEqual(['SP200']);
  },
);

test('so is a line break whose tag takes the next line, where that begins a table', () => {
  for (const { findings } of readBoth('| a <br\n/> |\n| - |\n| b |\n')) expect(findings).toHaveLength(1);
});

test.each(['![</sub>](./images/a.png)', '![<sup>a](./images/a.png)', '![</sub>][a]\n\n[a]: ./images/a.png'])(
  'so is a tag that is left alone in the words of a picture: %j',
  (body) => {
    for (const { findings } of readBoth(`${body}\n`)) expect(findings.map(({ code }) => code)).toEqual(['SP200']);
  },
);

test.each([
  '## A <sup>2</sup> <br/> <abbr title="x">y</abbr > b <sub>é😀</sub>',
  '| a <sup>2</sup> | <br /> |\n| - | - |\n| é😀 <kbd>x</kbd> | <sup><kbd>y</kbd></sup> |',
  '> | x <sub>1</sub> | y |\n> | - | - |\n> | z | a |',
  'A <abbr title="x\ny">z</abbr> and <sup>a\nb</sup> in a paragraph.',
  'A heading <sup>a\nb</sup>\n===',
])('one that ends where it may is accepted by both: %j', (body) => {
  const [verdict, build] = readBoth(`## Problem\n\nText.\n\n${body}\n`);
  expect([verdict.findings, build.findings]).toEqual([[], []]);
  expect(build.html).toBe(verdict.html);
});
