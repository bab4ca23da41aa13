import type { Entry, PageEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';

/** A section that a page makes of its values: its anchor, its heading, and whether the page has it. */
export interface ValueSection {
  slug: string;
  text: string;
  shown: boolean;
}

/** The sections that a standard's page makes of its values, in front of its text. */
export function listStandardSections({ data }: Entry<'standards'>, { m }: PageContext): ValueSection[] {
  const words = m.standard;
  return [
    { slug: 'must-you-follow-it', text: words.mustYou, shown: true },
    { slug: 'requirements', text: words.requirements, shown: true },
    { slug: 'uncertain', text: words.uncertain, shown: data.uncertain.length > 0 },
    { slug: 'how-to-test', text: words.howToTest, shown: data.howToTest.length > 0 },
    { slug: 'roles', text: words.roles, shown: data.roles.length > 0 },
    { slug: 'adoption', text: words.adoption, shown: data.adoption.length > 0 },
  ];
}

/** The sections that a case study's page makes of its values, behind its text. */
export function listCaseSections({ data }: Entry<'case-studies'>, { m }: PageContext): ValueSection[] {
  return [
    { slug: 'costs', text: m.caseStudy.costs, shown: data.costs.length > 0 },
    { slug: 'figures', text: m.caseStudy.claims, shown: data.claims.length > 0 },
  ];
}

/** The sections of values that can be saved one by one, in front of a page's text and behind it: only those that it has. */
export function listSavable(entry: PageEntry, context: PageContext): { before: ValueSection[]; after: ValueSection[] } {
  const { before, after } = listOf(entry, context);
  // What is uncertain is told with every saved part of the page.
  const isSaved = ({ slug, shown }: ValueSection) => shown && slug !== 'uncertain';
  return { before: before.filter(isSaved), after: after.filter(isSaved) };
}

function listOf(entry: PageEntry, context: PageContext): { before: ValueSection[]; after: ValueSection[] } {
  if (entry.kind === 'standards') return { before: listStandardSections(entry, context), after: [] };
  if (entry.kind === 'case-studies') return { before: [], after: listCaseSections(entry, context) };
  if (entry.kind !== 'guides') return { before: [], after: [] };
  const steps = { slug: 'steps', text: context.m.guide.steps, shown: entry.data.steps.length > 0 };
  return { before: [], after: [steps] };
}
