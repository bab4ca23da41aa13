import type { PageKind } from '../../src/model/kinds.ts';
import { createRandom, type Random } from './random.ts';

/** What an entry will be, settled before any is written, so that entries can link to each other. */
export interface Plan {
  index: number;
  kind: PageKind;
  id: string;
  title: string;
  /** The place of the entry that this one is a near-copy of. */
  copyOf?: number;
}

/** How many entries, and which row of random numbers makes them. */
export interface Order {
  count: number;
  seed: number;
}

/** How many entries of a hundred are near-copies of the one before. */
export const copiesInHundred = 1;

/** Plans entries: nine tenths case studies, the rest standards and guides; the same for the same seed. */
export function createPlans({ count, seed }: Order, drawWord: (random: Random) => string): Plan[] {
  const plans: Plan[] = [];
  for (let index = 0; index < count; index += 1) plans.push(createPlan(index, { seed, plans, drawWord }));
  return plans;
}

interface Planning {
  seed: number;
  plans: readonly Plan[];
  drawWord: (random: Random) => string;
}

function createPlan(index: number, { seed, plans, drawWord }: Planning): Plan {
  const random = createRandom(seed, index, 1);
  const words = Array.from({ length: random.between(4, 8) }, () => drawWord(random));
  const id = `${words.slice(0, 3).join('-').slice(0, 40)}-${index}`;
  const original = plans[index - 1];
  if (original && index % (100 / copiesInHundred) === 99) {
    return { index, kind: original.kind, id, title: `${original.title} again`, copyOf: original.index };
  }
  const title = words.join(' ').slice(0, 100).trim();
  return { index, kind: kindOf(index), id, title: title.charAt(0).toUpperCase() + title.slice(1) };
}

function kindOf(index: number): PageKind {
  if (index % 20 === 7) return 'standards';
  return index % 20 === 13 ? 'guides' : 'case-studies';
}
