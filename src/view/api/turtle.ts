import type { LinkedNode } from '../linked/node.ts';

/** Things as Turtle: their properties and types are written with a prefix, their values are addresses, texts or lists of these. */
export function writeTurtle(prefixes: Readonly<Record<string, string>>, nodes: readonly LinkedNode[]): string {
  const heads = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`);
  return `${[...heads, ...nodes.map(writeNode)].join('\n')}\n`;
}

function writeNode({ '@id': id = '', '@type': type, ...properties }: LinkedNode): string {
  const lines = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${[value].flat().map(writeValue).join(', ')}`],
  );
  return `\n${writeIri(id)} ${[`a ${type ?? ''}`, ...lines].join(' ;\n  ')} .`;
}

function writeValue(value: unknown): string {
  if (typeof value === 'string') return writeText(value);
  const { '@id': id, '@value': text, '@language': language } = value as Record<string, string | undefined>;
  return id === undefined ? `${writeText(text ?? '')}@${language ?? 'en'}` : writeIri(id);
}

// JSON escapes what Turtle does, in the same way.
const writeText = (text: string) => JSON.stringify(text);

const writeIri = (address: string) =>
  `<${address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign))}>`;
