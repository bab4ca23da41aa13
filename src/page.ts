import { readCatalogue, type SiteCatalogue } from './catalogue.ts';
import { languages } from './config.ts';
import { messagesFor } from './messages/index.ts';
import type { Entry } from './model/entry.ts';
import { pageKinds, type Kind } from './model/kinds.ts';
import { fill, type Messages } from './model/words.ts';
import { today } from './today.ts';
import { createUrls, type Urls } from './urls.ts';

/** What every page needs: its language, its words, its addresses and the catalogue. */
export interface PageContext {
  lang: string;
  m: Messages;
  urls: Urls;
  catalogue: SiteCatalogue;
  /** The day as of which the site is built: `2026-11-22`. */
  today: string;
  t: typeof fill;
}

/** The context of a page in a language; without one, in the first. */
export async function createContext(lang: string | undefined): Promise<PageContext> {
  const first = languages[0] ?? 'en';
  const language = lang ?? first;
  const urls = createUrls(import.meta.env.BASE_URL, language, first);
  return { lang: language, m: messagesFor(language), urls, catalogue: await readCatalogue(), today, t: fill };
}

/** The route parameter of each language: the first has none. */
export function listLanguages(): { params: { lang: string | undefined } }[] {
  return languages.map((lang, index) => ({ params: { lang: index === 0 ? undefined : lang } }));
}

/** The routes of all entries of some kinds, in every language; in dev also those of files that cannot be read. */
export async function listEntryRoutes(kinds: readonly Kind[]) {
  const catalogue = await readCatalogue();
  const broken = [...catalogue.broken.keys()].map((key) => key.split('/'));
  const ids = kinds.flatMap((kind) => [
    ...catalogue.list(kind).map(({ id }) => ({ kind, id })),
    ...broken.filter(([one]) => one === kind).map(([, id = '']) => ({ kind, id })),
  ]);
  return listLanguages().flatMap(({ params }) => ids.map(({ kind, id }) => ({ params: { ...params, kind, id } })));
}

/** The routes of the guides of some sort, in every language. */
export async function listGuideRoutes(isMeant: (guide: Entry<'guides'>) => boolean) {
  const guides = (await readCatalogue()).list('guides').filter(isMeant);
  return listLanguages().flatMap(({ params }) => guides.map(({ id }) => ({ params: { ...params, id } })));
}

/** The routes of the lists of pages, in every language. */
export function listKindRoutes() {
  return listLanguages().flatMap(({ params }) => pageKinds.map((kind) => ({ params: { ...params, kind } })));
}
