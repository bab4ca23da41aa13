import { pickSome } from './random.ts';
import type { Writer } from './writer.ts';

/** A source of a generated entry. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  url: string;
  date: string;
  read: string;
}

/** Made sources; their ids are `s1`, `s2` and so on. */
export function createSources({ random, phrase }: Writer, least: number, most: number): Source[] {
  return Array.from({ length: random.between(least, most) }, (_, index) => ({
    id: `s${index + 1}`,
    title: phrase(4, 10),
    publisher: phrase(1, 3),
    url: `https://www.example.org/${random.between(1, 99_999)}/${phrase(2, 4).toLowerCase().replaceAll(' ', '-')}`,
    date: createDay(random.between(2014, 2025), random.between(1, 12)),
    read: random.pick(['whole', 'opening']),
  }));
}

/** What every page has in front: title, summary, aliases, topics and review, without the sources. */
export function createCommon({ random, world, plan, phrase, sentence }: Writer): Record<string, unknown> {
  return {
    title: plan.title,
    summary: `${phrase(10, 18)}. ${sentence()}`.slice(0, 299).trim(),
    aliases: Array.from({ length: random.between(2, 5) }, () => phrase(1, 3).slice(0, 80)),
    topics: pickSome(random.between(2, 5), () => world.drawTopic(random)),
    contact: { role: phrase(2, 3), url: 'https://www.example.org/contact' },
    reviewed: {
      on: createDay(2026, random.between(1, 12)),
      by: phrase(2, 3),
      checked: [sentence().slice(0, 299).trim()],
    },
    reviewBy: createDay(2027, random.between(1, 12)),
  };
}

/** A day of a month, always the same one. */
export function createDay(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-15`;
}
