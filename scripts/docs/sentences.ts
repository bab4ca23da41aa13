import { components } from '../../src/mdx/components/index.ts';
import { isPageKind, kinds, pageKinds, type Kind } from '../../src/model/kinds.ts';
import { common } from '../../src/model/schema/common.ts';
import type { Messages } from '../../src/model/words.ts';
import { listFields, type Field } from './fields.ts';

/** The fields of a kind that are its own; those that all page kinds share stand under `common`. */
export function listOwnFields(kind: Kind): Field[] {
  const fields = listFields(kinds[kind].schema);
  return isPageKind(kind) ? fields.filter(({ path }) => !isShared(path)) : fields;
}

/** The fields that all page kinds share. */
export function listSharedFields(): Field[] {
  return listFields(kinds[pageKinds[0]].schema).filter(({ path }) => isShared(path));
}

function isShared(path: string): boolean {
  return Object.hasOwn(common, path.split('.')[0] ?? '');
}

/** Fields and settings without a sentence, and sentences without a field, each as a line of text. */
export function listGaps(messages: Messages): string[] {
  const wanted = new Set(listNames());
  const written = Object.entries(messages.fields).flatMap(([group, sentences]) =>
    Object.entries(sentences as Record<string, string>).flatMap(([path, text]) => (text ? [`${group} ${path}`] : [])),
  );
  const missing = [...wanted].filter((name) => !written.includes(name));
  const spare = written.filter((name) => !wanted.has(name));
  return [...missing.map((name) => `no sentence for ${name}`), ...spare.map((name) => `no field for ${name}`)];
}

function listNames(): string[] {
  const name = (group: string) => (field: { path: string }) => `${group} ${field.path}`;
  return [
    ...listSharedFields().map(name('common')),
    ...(Object.keys(kinds) as Kind[]).flatMap((kind) => listOwnFields(kind).map(name(kind))),
    ...[...components].flatMap(([tag, { props }]) => [
      `components ${tag}`,
      ...listFields(props).map(({ path }) => `components ${tag}.${path}`),
    ]),
  ];
}
