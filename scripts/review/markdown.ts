import { fill, type Messages } from '../../src/model/words.ts';
import { escapeMarkdown } from './escape.ts';

/** A part of a comment: a heading, a sentence before the list, and the list, the most important first. */
export interface Section {
  title: string;
  lead?: string | undefined;
  items: string[];
  isFolded: boolean;
}

/** Somebody's words as code, such as the name of a file; `after` is our own and follows inside. */
export function code(text: string, after = ''): string {
  return `<code>${escapeMarkdown(text)}${after}</code>`;
}

/** Writes a part in at most so many characters: what does not fit is counted. A part without anything in it is empty. */
export function writeSection({ title, lead, items, isFolded }: Section, most: number, { review }: Messages): string {
  if (!items.length && !lead) return '';
  const head = isFolded ? [`<details>\n<summary>${title}</summary>`] : [`### ${title}`];
  const end = isFolded ? ['</details>'] : [];
  const around = [...head, ...(lead ? [lead] : []), ...end];
  const more = (count: number) => `- ${fill(review.more, { count })}`;
  const room = most - around.join('\n\n').length - more(items.length).length - 6;
  const kept = countFitting(items, room);
  const list = [...items.slice(0, kept), ...(kept < items.length ? [more(items.length - kept)] : [])].join('\n');
  return [...head, ...(lead ? [lead] : []), ...(list ? [list] : []), ...end].join('\n\n');
}

function countFitting(items: readonly string[], room: number): number {
  let used = 0;
  const over = items.findIndex((item) => (used += item.length + 1) > room);
  return over < 0 ? items.length : over;
}
