import type { AnyEntry } from './entry.ts';

/** The anchors that pages bring along themselves: a heading of the same words in a text gets a number. */
export const pageAnchors: ReadonlySet<string> = new Set([
  'menu',
  'topics',
  'costs',
  'figures',
  'technology',
  'artefacts',
  'must-you-follow-it',
  'how-to-test',
  'roles',
  'adoption',
  'followed-by',
  'departed-by',
  'main-content',
  'contents',
  'sources',
  'related',
  'mentions',
  'adoption-records',
  'follow-ups',
  'corrections',
  'about-this-page',
  'use-this-page',
  'cite-this-page',
  'before-and-after',
  'timeline',
  'partners',
  'standards',
  'uncertain',
  'suggest-a-correction',
  'requirements',
  'steps',
  'search',
  'site-search',
]);

/** Whether a page has an anchor: a heading of its text, or one that pages bring along. What has no text is not known to lack any. */
export function hasAnchor({ outline }: Pick<AnyEntry, 'outline'>, anchor: string): boolean {
  return !outline || pageAnchors.has(anchor) || outline.headings.some(({ slug }) => slug === anchor);
}
