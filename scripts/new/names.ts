import type { Control } from '../../src/forms/form.ts';
import type { World } from '../../src/forms/world.ts';
import { listPageEntries } from '../../src/model/catalogue.ts';

/** A name to choose, and the answer that it stands for. */
export interface Choice {
  name: string;
  value: string;
}

/** The names that a question of this sort chooses from, some topics first; undefined where anything may be answered. */
export function listNames(
  control: Control,
  { catalogue, messages }: World,
  first: readonly string[] = [],
): Choice[] | undefined {
  if (control === 'authority' || control === 'authorities')
    return catalogue.list('authorities').map(({ id, data }) => ({ name: data.officialName, value: id }));
  if (control === 'topics') {
    const topics = catalogue
      .list('topics')
      .filter(({ data }) => data.kind === 'topic')
      .map(({ id, data }) => ({ name: data.prefLabel, value: id }));
    return [
      ...topics.filter(({ value }) => first.includes(value)),
      ...topics.filter(({ value }) => !first.includes(value)),
    ];
  }
  if (control !== 'page') return undefined;
  return listPageEntries(catalogue).map(({ kind, id, data }) => ({
    name: `${data.title} (${messages.kinds[kind].one})`,
    value: `${kind}/${id}`,
  }));
}
