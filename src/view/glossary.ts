import { remember } from '../model/remember.ts';
import type { PageContext } from '../page.ts';
import type { Urls } from '../urls.ts';
import { createMeaningFinder, type MeaningFinder } from './meanings.ts';

const finders = remember<PageContext['catalogue'], Map<string, MeaningFinder>>(() => new Map());

/** The acronyms of the glossary for the pages of a language, prepared once. */
export function findMeanings({ catalogue, urls, lang }: PageContext): MeaningFinder {
  const known = finders(catalogue);
  const finder = known.get(lang) ?? create(catalogue, urls);
  known.set(lang, finder);
  return finder;
}

function create(catalogue: PageContext['catalogue'], urls: Urls): MeaningFinder {
  const terms = catalogue.list('glossary').map(({ id, data: { acronym, expansion } }) => ({
    acronym,
    expansion,
    href: urls.entry('glossary', id),
  }));
  return createMeaningFinder(terms);
}
