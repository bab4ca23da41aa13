import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

const empty = new Set(
  'here|click|click here|read more|more|find out more|learn more|more information|more info|this|this link|link|this page|see here|this website|website|cliciwch yma|yma|rhagor|darllen mwy'.split(
    '|',
  ),
);

/** SP408: the words of a link say where it leads. */
export const linkText: Rule = ({ outline }) =>
  (outline?.links ?? [])
    .filter(({ text }) =>
      empty.has(
        text
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} ]/gu, '')
          .trim(),
      ),
    )
    .map(({ text, place }): Finding => ({ code: 'SP408', place, values: { text } }));
