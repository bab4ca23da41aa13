import type { DecidingPlace, RankedCase } from '../model/decide.ts';
import { partOf, partSize } from '../model/list.ts';
import type { FullCard } from '../view/lists.ts';
import { createCard, createFact } from './card.ts';
import type { DecideWords } from './decide.ts';
import { loadRows } from './load-rows.ts';

/** Where the cards lie, what they say, and the names of places. */
interface Deck {
  root: string;
  words: DecideWords;
  places: readonly DecidingPlace[];
}

/** The cards of some case studies, each with why it is shown, what it cost and what did not work. */
export async function loadCards(cases: readonly RankedCase[], deck: Deck): Promise<HTMLLIElement[]> {
  const loaded = await Promise.all(
    cases.map(async (one) => {
      const part = await loadRows<FullCard[]>(`${deck.root}lists/case-studies/${partOf(one.place)}.js`);
      const card = part[one.place % partSize];
      return card ? [createDecideCard(card, one, deck)] : [];
    }),
  );
  return loaded.flat();
}

function createDecideCard(card: FullCard, { reasons, nearest, whose }: RankedCase, deck: Deck): HTMLLIElement {
  const { words, places } = deck;
  const made = createCard(card, words.inFull, 'h4');
  const name = places.find(({ id }) => id === nearest)?.name;
  const why = reasons.map((reason) => words.likeness[reason]).join(', ');
  if (whose === 'like' && name && why) made.append(createFact(words.like, `${name} (${why})`));
  made.append(createFact(words.cost, card.cost ?? ''));
  const failed = card.failed ? [{ text: card.failed, lang: card.lang }] : words.failedNone;
  const href = card.href && card.failedAt ? `${card.href}#${card.failedAt}` : '';
  made.append(createFact(words.failed, failed, href));
  return made;
}
