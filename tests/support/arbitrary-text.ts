import fc from 'fast-check';
import { components } from '../../src/mdx/components/index.ts';

const signs = [
  ...[
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '!',
    '*',
    '_',
    '`',
    '~',
    '|',
    '\\',
    '&',
    '#',
    '-',
    ':',
    '"',
    "'",
    '/',
    '=',
  ],
  ...['+', '.', '@', '^', '$', '1', 'a', ' ', '\t'],
  '\n',
  '\n',
  '\n\n',
  '](',
  '](./images/a.png)',
  '](https://a.example',
];
const names = [...components.keys()];
const words = [
  ...[
    'import ',
    'export ',
    'from "a"',
    'javascript:',
    '[^report]',
    '[^x]',
    '[a]: ',
    'Table: ',
    '| a |\n| - |\n',
    '- [x] ',
  ],
  ...[
    '<script>',
    '</',
    '/>',
    '<!--',
    '-->',
    '${',
    '&#x202e;',
    '&lt;',
    '```',
    '~~~',
    '---',
    '...',
    '&a ',
    '*a ',
    '!!x ',
    '<<: ',
  ],
  ...[
    'onclick="a"',
    'title="a"',
    'href="https://a.example"',
    'type="tip"',
    ' a={1}',
    ' {...a}',
    'é',
    '😀',
    'word',
    '    ',
  ],
];
const component = fc
  .constantFrom(...names)
  .chain((name) =>
    fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} `, `<${name} />`, components.get(name)?.example ?? ''),
  );
/** A piece that means something in MDX. */
export const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: component },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
/** Any text, of pieces that mean something in MDX. */
export const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const example = fc.constantFrom(...names.map((name) => components.get(name)?.example ?? ''));
/** A text of blocks, most of them sound: it is accepted often. */
export const likely = fc
  .array(fc.oneof(example, fc.constantFrom('## A', '- [x] a', '> b', '**c**', 'd[^report]', '[e](#f)'), text), {
    maxLength: 5,
  })
  .map((blocks) => blocks.join('\n\n'));

const yamlPiece = fc.oneof(
  piece,
  fc.constantFrom('a: ', '- ', '\n', '\n  ', '? ', '"', "'", '| ', '>-\n', '{ a: b }', '[a, b]', '0x1F', '~', '# a'),
);
/** Any text, of pieces that mean something in YAML. */
export const yaml = fc.array(yamlPiece, { maxLength: 30 }).map((pieces) => pieces.join(''));
