import { expect, test } from 'vitest';
import { mayHoldProgram } from './may-hold-program.ts';

test.each([
  'Words only.',
  'Important things. We import and export.',
  '<KeyFacts columns={2}>\n<KeyFact value={-5.5} label="a" />\n</KeyFacts>',
  '<Details summary="a" open={ true }>',
  'A brace: {/* a remark */} {"text"} {\'text\'} {} { }',
])('%j holds none', (text) => {
  expect(mayHoldProgram(text)).toBe(false);
});

test.each([
  '{x}',
  '\\{x}',
  '`{x}`',
  '{"{"}',
  '{"a" + b}',
  '{"}" + <b a={',
  '{',
  '<Callout {...a}>',
  'import x from "y"',
  'Words\n\nexport const a = 1',
  '\timport x from "y"',
  '{/* a */ b}',
])('%j may hold one', (text) => {
  expect(mayHoldProgram(text)).toBe(true);
});
