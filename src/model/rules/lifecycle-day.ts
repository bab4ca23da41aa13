import type { Rule } from './rule.ts';

/** SP412: a page that was withdrawn or superseded says since when, so that whoever follows the library is told. */
export const lifecycleDay: Rule = ({ data }) => {
  if (!('lifecycle' in data)) return [];
  const { state, on } = data.lifecycle;
  return state === 'published' || on ? [] : [{ code: 'SP412', path: ['lifecycle'], values: { state } }];
};
