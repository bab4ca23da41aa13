import { Composer, CST, isScalar, Parser, parseDocument, visit, type Document } from 'yaml';
import { kinds, type Kind } from '../model/kinds.ts';
import { sortFields } from './fix-order.ts';
import type { Mend } from './fix-values.ts';
import { trimLines, type Stretch } from './fix-lines.ts';

/** Writes values anew and puts fields into the order of their schema; all else stays byte by byte, comments and quotes too. */
export function mendYaml(yaml: string, kind: Kind, mends: readonly Mend[]): { yaml: string; isSorted: boolean } {
  let isSorted = false;
  const written = rewrite(yaml, (document) => {
    for (const mend of mends) writeValue(document, mend);
    isSorted = sortFields(document.contents, kinds[kind].schema);
  });
  return { yaml: written, isSorted };
}

/** Writes values anew where they stand; all else stays byte by byte, the order of fields too. */
export function writeYamlValues(yaml: string, mends: readonly Mend[]): string {
  return rewrite(yaml, (document) => {
    for (const mend of mends) writeValue(document, mend);
  });
}

function rewrite(yaml: string, change: (document: Document) => void): string {
  const ends = yaml === '' || yaml.endsWith('\n');
  const tokens = [...new Parser().parse(ends ? yaml : `${yaml}\n`)];
  const [document] = new Composer({ version: '1.2', keepSourceTokens: true }).compose(tokens);
  if (!document) return yaml;
  change(document);
  const written = tokens.map((token) => CST.stringify(token)).join('');
  return ends ? written : written.slice(0, -1);
}

function writeValue(document: Document, { path, from, to }: Mend): void {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || !node.srcToken) return;
  const token = node.srcToken;
  if (token.type !== 'block-scalar') {
    CST.setScalarValue(token, String(to), typeof to === 'number' ? { type: 'PLAIN' } : {});
  } else if (from.trimEnd() === to) {
    // Only the line break at its end is too much: that is a matter of the first line.
    const header = token.props.find(({ type }) => type === 'block-scalar-header') as CST.SourceToken | undefined;
    if (header) header.source = `${header.source.replace('+', '')}-`;
  } else CST.setScalarValue(token, String(to), { type: 'PLAIN' });
}

/** Takes the spaces from the ends of lines, but for texts in which they count. */
export function trimYaml(yaml: string): { text: string; lines: number } {
  const texts: Stretch[] = [];
  visit(parseDocument(yaml, { version: '1.2' }), {
    Scalar(_, { type, range }) {
      if (type?.startsWith('BLOCK_') && range) texts.push([range[0], range[2]]);
    },
  });
  return trimLines(yaml, texts);
}
