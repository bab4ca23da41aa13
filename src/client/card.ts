import type { FullCard } from '../view/lists.ts';
import type { Said } from '../model/said.ts';
import { createElement, createHidden, createLink, createNamed, createPieces, speak } from './create.ts';

/** What cards tell whoever puts something on them: there are new ones. */
export const cardsShown = 'shared-practice:cards';

/** A card as the pages write it. */
export function createCard(card: FullCard, inFull: string, heading: 'h3' | 'h4' = 'h3'): HTMLLIElement {
  const { entry, href, title, text, facts, figure, lang } = card;
  const made = createElement(
    'li',
    'card',
    createElement(heading, 'card__title', ...createNamed({ text: title, href, lang }, inFull)),
    createFacts(facts, card.evidence),
    speak(createElement('p', '', text), lang),
  );
  made.dataset['entry'] = entry;
  if (figure) {
    const value = createElement('strong', '', figure.value);
    made.append(speak(createElement('p', 'card__figure', value, ` ${figure.statement}`), figure.lang));
  }
  return made;
}

function createFacts(facts: readonly Said[], evidence: FullCard['evidence']): HTMLElement {
  const all = facts.flatMap((one, index) => [...(index ? [' · '] : []), ...createPieces(one)]);
  const line = createElement('p', 'card__facts', ...all);
  if (!evidence) return line;
  const dots = createElement('span', 'dots', evidence.dots);
  dots.setAttribute('aria-hidden', 'true');
  line.append(' ', createElement('span', 'card__evidence', dots, ` ${evidence.text}`));
  return line;
}

/** One fact more on a card, with its name in front: perhaps as a link to where it stands. */
export function createFact(name: string, said: Said, href?: string): HTMLElement {
  const fact = createElement('p', 'card__more', createElement('strong', '', name), createHidden(':'), ' ');
  const value = href ? createLink(href, '') : fact;
  value.append(...createPieces(said));
  if (href) fact.append(value);
  return fact;
}
