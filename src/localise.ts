import type { SiteCatalogue } from './catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from './model/entry.ts';
import { findByKey } from './model/catalogue.ts';
import type { Insights } from './model/insights.ts';
import { isBehind } from './model/translations.ts';
import { rememberInLanguage } from './view/in-language.ts';

type Translation = Entry<'translations'>;

/** The catalogue as readers of a language see it, made once a build. */
export const findLocal = rememberInLanguage(({ catalogue, lang }: { catalogue: SiteCatalogue; lang: string }) =>
  localise(catalogue, lang),
);

/** A catalogue as readers of a language see it: where a page is translated, its title, summary and text are those of the translation. */
export function localise(catalogue: SiteCatalogue, language: string): SiteCatalogue {
  const translations = catalogue.list('translations').filter(({ data }) => data.lang === language);
  if (!translations.length) return catalogue;
  const texts = new Map(translations.map((one) => [one.data.of, one]));
  const pages = new Map(translations.flatMap((one) => translate(one, catalogue)));
  const see = <E extends AnyEntry>(entry: E): E => (pages.get(keyOf(entry)) as E | undefined) ?? entry;
  const back = <E extends AnyEntry>(entry: E): E => catalogue.find(entry.kind, entry.id) as never;
  const lists = new Map<string, readonly AnyEntry[]>();
  const list = (kind: AnyEntry['kind']) => {
    const known = lists.get(kind) ?? (catalogue.list(kind) as readonly AnyEntry[]).map(see);
    lists.set(kind, known);
    return known;
  };
  return {
    ...catalogue,
    find: (kind, id) => {
      const entry = catalogue.find(kind, id);
      return entry && (see(entry as AnyEntry) as never);
    },
    list: (kind) => list(kind) as never,
    neighbours: (entry) => {
      const [before, after] = catalogue.neighbours(back(entry));
      return [before && see(before), after && see(after)];
    },
    resolve: (url, from) => {
      const found = catalogue.resolve(url, from);
      return found && { ...found, entry: see(found.entry) };
    },
    backlinks: (kind, id) => catalogue.backlinks(kind, id).map((one) => ({ ...one, from: see(one.from) })),
    htmlOf: (entry) => catalogue.htmlOf(texts.get(keyOf(entry)) ?? entry),
    problemsOf: (entry) => catalogue.problemsOf(back(entry)),
    contributorsOf: (entry) => catalogue.contributorsOf(back(entry)),
    insights: localiseInsights(catalogue.insights, see, back),
  };
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

function translate(one: Translation, catalogue: SiteCatalogue): [string, AnyEntry][] {
  const page = findByKey(catalogue, one.data.of) as PageEntry | undefined;
  if (!page) return [];
  const { title, summary, lang, translated, by } = one.data;
  const translation = { lang, translated, by, isBehind: isBehind(one, page, catalogue.insights.correctionsOf(page)) };
  const data = { ...page.data, title, summary };
  return [[keyOf(page), { ...page, data, outline: one.outline, translation } as AnyEntry]];
}

// What is computed is computed of the pages as they are written, once for all languages.
function localiseInsights(
  insights: Insights,
  see: <E extends AnyEntry>(entry: E) => E,
  back: <E extends AnyEntry>(entry: E) => E,
): Insights {
  return {
    ...insights,
    adoptionsOf: (practice) => insights.adoptionsOf(back(practice)),
    followUpsOf: (entry) => insights.followUpsOf(back(entry)),
    evidenceOf: (entry) => insights.evidenceOf(back(entry)),
    relatedTo: (entry) => insights.relatedTo(back(entry)).map((one) => ({ ...one, entry: see(one.entry) })),
  };
}
