import type { Plan } from './plan.ts';
import { createRandom, pickSome, type Random } from './random.ts';
import type { World } from './world.ts';

/** Writes the words of one entry. */
export interface Writer {
  random: Random;
  world: World;
  plan: Plan;
  /** Some words in a row, the first with a capital letter. */
  phrase: (least: number, most: number) => string;
  /** A sentence: one in three stands in the real content. */
  sentence: () => string;
  /** About so many words in sentences. */
  paragraph: (words: number) => string;
}

/** The writer of a planned entry. That of a near-copy repeats the original but for a sentence in twelve. */
export function createWriter(plan: Plan, world: World): Writer {
  const random = createRandom(world.seed, plan.copyOf ?? plan.index, 2);
  const own = createRandom(world.seed, plan.index, 3);
  const phrase = (least: number, most: number, from = random) =>
    capitalise(Array.from({ length: from.between(least, most) }, () => world.drawWord(from)).join(' '));
  const make = (from: Random) => (from.chance(1 / 3) ? from.pick(world.sentences) : `${phrase(8, 20, from)}.`);
  // The words of the original count, so that a copy goes on drawing what the original drew.
  const next = () => {
    const made = make(random);
    const isChanged = plan.copyOf !== undefined && own.chance(1 / 12);
    return { text: isChanged ? make(own) : made, words: countWords(made) };
  };
  const sentence = () => next().text;
  const paragraph = (words: number) => {
    const sentences: string[] = [];
    for (let written = 0; written < words;) {
      const one = next();
      sentences.push(one.text);
      written += one.words;
    }
    return sentences.join(' ');
  };
  return { random, world, plan, phrase: (least, most) => phrase(least, most), sentence, paragraph };
}

/** Some other entries to link to. */
export function pickLinks({ random, world, plan }: Writer, count: number): Plan[] {
  return pickSome(count, () => random.pick(world.plans)).filter(({ id }) => id !== plan.id);
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const countWords = (text: string) => text.split(' ').length;
