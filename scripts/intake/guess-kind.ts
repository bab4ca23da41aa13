import { isKind, kinds, type Kind } from '../../src/model/kinds.ts';
import { listKeys } from '../../src/model/validate.ts';

/** The kind of entry that a file of its own most likely is: that whose fields it has most of; undefined where it has none. */
export function guessKind(ending: string, content: string): Kind | undefined {
  const [, front = ''] = ending === '.mdx' ? (/^---\n([^]*?)\n---/.exec(content) ?? []) : ['', content];
  const fields = [...front.matchAll(/^["']?([A-Za-z]\w*)["']?[ \t]*:/gm)].map(([, field = '']) => field);
  const [best] = Object.keys(kinds)
    .filter(isKind)
    .filter((kind) => `.${kinds[kind].form}` === ending)
    .map((kind) => ({ kind, share: countKnown(kind, fields) }))
    .toSorted((a, b) => b.share - a.share);
  return best?.share ? best.kind : undefined;
}

function countKnown(kind: Kind, fields: readonly string[]): number {
  const known = new Set(listKeys(kinds[kind].schema, []));
  return fields.filter((field) => known.has(field)).length;
}
