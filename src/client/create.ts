import type { Said } from '../model/said.ts';

/** Makes an element with a class (or none) and what it holds; words are only ever text. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A link and its words. */
export function createLink(href: string, text: string): HTMLAnchorElement {
  const link = createElement('a', '', text);
  link.href = href;
  return link;
}

/** Words that only a screen reader says. */
export function createHidden(text: string): HTMLElement {
  return createElement('span', 'govuk-visually-hidden', text);
}

/** Says in which language an element speaks, where it is another one than the page's. */
export function speak<E extends HTMLElement>(element: E, lang: string | undefined): E {
  if (lang) element.lang = lang;
  return element;
}

/** A page by its name; one that is not in this copy has no link, but the remark that says so. */
export function createNamed(
  { text, href, lang }: { text: string; href?: string | undefined; lang?: string | undefined },
  inFull: string,
): (string | Node)[] {
  return href ? [speak(createLink(href, text), lang)] : createPieces([{ text, lang }, { text: ` (${inFull})` }]);
}

/** A sentence, each piece of it in its own language. */
export function createPieces(said: Said): (string | Node)[] {
  if (typeof said === 'string') return [said];
  return said.map(({ text, lang }) => (lang ? speak(createElement('span', '', text), lang) : text));
}
