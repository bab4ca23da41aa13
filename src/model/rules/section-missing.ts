import { findNearest } from '../nearest.ts';
import { hintAt, type Rule } from './rule.ts';

/** SP401: a case study tells its six parts, each under its own heading. */
export const sectionMissing: Rule = (entry, { messages }) => {
  if (entry.kind !== 'case-studies' || !entry.outline) return [];
  const titles = entry.outline.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  return Object.values(messages.sections)
    .filter((section) => !titles.includes(section))
    .map((section) => {
      const nearest = findNearest(section, titles);
      const place = entry.outline?.headings.find(({ text }) => text === nearest)?.place;
      return { code: 'SP401', place, values: { section, hint: hintAt(nearest && section, messages) } };
    });
};
