/** The headings that a case study must have, by the language it is written in: they are part of the text, not of the interface. */
export const sections = {
  en: {
    problem: 'Problem',
    approach: 'Approach',
    outcomes: 'Outcomes',
    whatDidNotWork: 'What did not work',
    lessons: 'Lessons',
    reuse: 'What others can reuse',
  },
  cy: {
    problem: 'Y broblem',
    approach: 'Y dull',
    outcomes: 'Canlyniadau',
    whatDidNotWork: 'Yr hyn na weithiodd',
    lessons: 'Gwersi',
    reuse: 'Yr hyn y gall eraill ei ailddefnyddio',
  },
} as const satisfies Record<string, Record<string, string>>;

/** A language that content may be written in. */
export type ContentLanguage = keyof typeof sections;

/** The languages that content may be written in, the first one first. */
export const contentLanguages = ['en', 'cy'] as const satisfies readonly ContentLanguage[];

/** The code of a language that content may be written in, unless it is the first one, which goes without saying. */
export function otherLanguage(language: string): ContentLanguage | undefined {
  return contentLanguages.slice(1).find((one) => one === language);
}

/** One of the six parts of a case study. */
export type SectionName = keyof (typeof sections)['en'];

/** The headings of a case study in a language; English where nobody writes in that one. */
export function sectionsOf(language: string): Record<SectionName, string> {
  return Object.hasOwn(sections, language) ? sections[language as ContentLanguage] : sections.en;
}
