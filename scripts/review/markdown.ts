import { fill, type Messages } from '../../src/model/words.ts';
import { escapeMarkdown } from './escape.ts';

/** A part of a comment: a heading, a sentence before the list, and the start of the list, the most important first. */
export interface Section {
  title: string;
  lead?: string | undefined;
  items: string[];
  /** How many items there are in all. */
  total: number;
  isFolded: boolean;
}

/** Somebody's words as code, such as the name of a file; `after` is our own and follows inside. */
export function code(text: string, after = ''): string {
  return `<code>${escapeMarkdown(text)}${after}</code>`;
}

// More fits into no comment.
const mostCharacters = 60_000;

/** Writes the items of a part, as many as could fit. */
export function listItems<T>(all: readonly T[], write: (one: T) => string): Pick<Section, 'items' | 'total'> {
  const items: string[] = [];
  for (let used = 0; used < mostCharacters && items.length < all.length; used += items.at(-1)?.length ?? 0)
    items.push(...all.slice(items.length, items.length + 1).map(write));
  return { items, total: all.length };
}

/** Writes a part in at most so many characters: what does not fit is counted. A part without anything in it is empty. */
export function writeSection(
  { title, lead, items, total, isFolded }: Section,
  most: number,
  { review }: Messages,
): string {
  if (!items.length && !lead) return '';
  const head = isFolded ? [`<details>\n<summary>${title}</summary>`] : [`### ${title}`];
  const end = isFolded ? ['</details>'] : [];
  const around = [...head, ...(lead ? [lead] : []), ...end];
  const more = (count: number) => `- ${fill(review.more, { count })}`;
  const room = most - around.join('\n\n').length - more(total).length - 6;
  const kept = countFitting(items, room);
  const list = [...items.slice(0, kept), ...(kept < total ? [more(total - kept)] : [])].join('\n');
  return [...head, ...(lead ? [lead] : []), ...(list ? [list] : []), ...end].join('\n\n');
}

function countFitting(items: readonly string[], room: number): number {
  let used = 0;
  const over = items.findIndex((item) => (used += item.length + 1) > room);
  return over < 0 ? items.length : over;
}
