import type { Named } from '../model/named.ts';
import type { Lists } from './contribute-settings.ts';
import { suggestNames } from './suggest-names.ts';

/** Suggests names under every question that asks for an authority, a topic or a page. */
export function offerNames(form: HTMLFormElement, { library, messages }: Lists): void {
  const { kinds, search } = messages;
  const named = (title: string, kind: string, names: (string | undefined)[]): Named => ({
    ...{ title, kind, path: title, text: '' },
    names: names.filter((name) => name !== undefined),
  });
  const authorities = library.authorities as {
    officialName: string;
    shortName: string;
    nameCy?: string;
    altNames: string[];
  }[];
  const topics = library.topics as { kind: string; prefLabel: string; altLabels: string[] }[];
  const lists: Record<string, () => Named[]> = {
    authorities: () =>
      authorities.map((one) => named(one.officialName, '', [one.shortName, one.nameCy, ...one.altNames])),
    topics: () => topics.filter(({ kind }) => kind === 'topic').map((one) => named(one.prefLabel, '', one.altLabels)),
    pages: () => library.pages.map(({ title, kind, id }) => named(title, kinds[kind].one, [id.replaceAll('-', ' ')])),
  };
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-names]')) {
    const list = lists[field.dataset['names'] ?? ''];
    const between = field.dataset['many'] === undefined ? undefined : '; ';
    const offer = () => suggestNames(field, list?.() ?? [], { words: search.suggestions, between });
    field.addEventListener('focus', offer, { once: true });
  }
}
