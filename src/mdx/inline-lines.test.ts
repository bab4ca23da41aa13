import { expect, test } from 'vitest';
import { parseWithRemark } from './parse-remark.ts';
import { parseWithSatteri } from './parse-satteri.ts';
import { readBody } from './read-page.ts';

const bodies = [
  '<kbd>Tab</kbd>',
  '<sup>B</sup><sub>c</sub>',
  '<sup>a</sup>\n<sub>b</sub>',
  '<sup>a</sup>\n\n<sub>b</sub>',
  '- <sup>a</sup>',
  '> <kbd>x</kbd>',
  '<kbd>x</kbd> {"a"}',
  '<kbd>x</kbd><br />',
  '<br />',
  '{"x"}',
  '<Callout><kbd>x</kbd></Callout>',
  '<Callout>\n<kbd>x</kbd>\n</Callout>',
  '<Steps>\n  <Step title="P">\n    <kbd>x</kbd>\n  </Step>\n</Steps>',
];

test.each(bodies)('both parsers write %j alike', (body) => {
  const [verdict, build] = [parseWithRemark, parseWithSatteri].map((parse) => readBody(body, { parse }, new Set()));
  expect(build?.html).toBe(verdict?.html);
  expect(build?.html).toBeTruthy();
});
