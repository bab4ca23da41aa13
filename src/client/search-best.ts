import type { Named } from '../model/named.ts';
import { createElement, createLink, speak } from './create.ts';
import { find } from './find.ts';
import { langOfNamed } from './language.ts';

/** Shows what the query names on top of the results: a topic, a term or a place with what it means. */
export function showBest(named: readonly Named[], root: string): void {
  const items = named.map(({ title, kind, path, text }) => {
    const lang = langOfNamed(path);
    const link = speak(createLink(root + path, title), lang);
    link.className = 'best__title';
    const item = createElement('li', 'best', link, ' ', createElement('span', 'muted', kind));
    if (text) item.append(speak(createElement('p', '', text), lang));
    return item;
  });
  const list = find('search-best');
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
}

/** Says that a mistyped word was mended, and lets the reader insist. */
export function showMended(
  mended: string | undefined,
  words: { mended: string; insist: string },
  insist: () => void,
): void {
  const line = find('search-mended');
  line.hidden = mended === undefined;
  if (mended === undefined) return;
  const button = createElement('button', 'link-button', words.insist);
  button.type = 'button';
  button.addEventListener('click', insist);
  line.replaceChildren(words.mended, ' ', button);
}

/** Where nothing was found: the topics that come nearest, and whom to ask. */
export function showEmpty(query: string | undefined, topics: readonly Named[], root: string): void {
  const area = find('search-empty');
  area.hidden = query === undefined;
  if (query === undefined) return;
  const items = topics.map(({ title, path }) =>
    createElement('li', '', speak(createLink(root + path, title), langOfNamed(path))),
  );
  find('search-nearest').replaceChildren(...items);
  find('search-nearest-part').hidden = items.length === 0;
  const ask = find('search-ask', HTMLAnchorElement);
  const title = new URLSearchParams({ title: `${ask.dataset['title'] ?? ''}${query}` });
  ask.href = `${ask.dataset['address'] ?? ''}?${title.toString()}`;
}
