import type { PageContext } from '../page.ts';
import { rememberInLanguage } from './in-language.ts';
import { createMeaningFinder } from './meanings.ts';

/** The acronyms of the glossary for the pages of a language, prepared once. */
export const findMeanings = rememberInLanguage(({ catalogue, urls }: PageContext) =>
  createMeaningFinder(
    catalogue.list('glossary').map(({ id, data: { acronym, expansion } }) => ({
      acronym,
      expansion,
      href: urls.entry('glossary', id),
    })),
  ),
);
