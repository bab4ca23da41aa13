import { createPlans, type Order, type Plan } from './plan.ts';
import { createDraw, type Random } from './random.ts';
import type { Samples } from './samples.ts';
import { createVocabulary, createWordDraw } from './vocabulary.ts';

/** All that the entries of one run draw from. */
export interface World {
  seed: number;
  plans: readonly Plan[];
  standards: readonly Plan[];
  sentences: readonly string[];
  drawWord: (random: Random) => string;
  drawTopic: (random: Random) => string;
  drawAuthority: (random: Random) => string;
}

/** Makes the world of a run from samples of real content. */
export function createWorld(order: Order, samples: Samples): World {
  const drawWord = createWordDraw(createVocabulary(samples.words));
  const plans = createPlans(order, drawWord);
  return {
    seed: order.seed,
    plans,
    standards: plans.filter(({ kind }) => kind === 'standards'),
    sentences: samples.sentences,
    drawWord,
    drawTopic: drawByUse(samples.topics, 1),
    drawAuthority: drawByUse(samples.authorities, 10),
  };
}

// What nobody has named yet is drawn too: one use weighs as much as `weight` of those.
function drawByUse(uses: ReadonlyMap<string, number>, weight: number): (random: Random) => string {
  return createDraw(
    [...uses.keys()],
    [...uses.values()].map((count) => 1 + weight * count),
  );
}
