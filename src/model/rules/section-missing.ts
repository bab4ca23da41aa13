import type { AnyEntry, Heading } from '../entry.ts';
import { findNearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { sectionsOf } from '../sections.ts';
import { hintAt, type Rule } from './rule.ts';

const fewestWords = 4;

/** SP401: a case study tells its six parts, each under its own heading. SP409: and in words, not with a link alone. */
export const sectionMissing: Rule = (entry, { messages }) => {
  if (!isCase(entry) || !entry.outline) return [];
  const { lang } = entry.data as { lang: string };
  const { headings } = entry.outline;
  const titles = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  return Object.values(sectionsOf(lang)).flatMap((section): Finding[] => {
    const at = headings.findIndex(({ depth, text }) => depth === 2 && text === section);
    if (at >= 0) {
      if (countWords(headings, at) >= fewestWords) return [];
      return [{ code: 'SP409', place: headings[at]?.place, values: { section } }];
    }
    const nearest = findNearest(section, titles);
    const place = headings.find(({ text }) => text === nearest)?.place;
    return [{ code: 'SP401', place, values: { section, hint: hintAt(nearest && section, messages) } }];
  });
};

/** Whether an entry is the text of a case study, or a translation of one. */
function isCase({ kind, data }: AnyEntry): boolean {
  return kind === 'case-studies' || (kind === 'translations' && data.of.startsWith('case-studies/'));
}

/** The words of a section, with those below its own headings. */
function countWords(headings: readonly Heading[], at: number): number {
  const next = headings.findIndex(({ depth }, index) => index > at && depth <= 2);
  return headings.slice(at, next < 0 ? undefined : next).reduce((sum, { words }) => sum + words, 0);
}
