import { writePlainPage } from '../../briefing/markdown.ts';
import { languages } from '../../config.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { isPageKind, pageKinds, type Kind } from '../../model/kinds.ts';
import { createContext, listLanguages, type PageContext } from '../../page.ts';
import { fullAddress } from '../site.ts';
import { createEntryTwin } from './entry.ts';
import { createAuthorityTwin, createTopicTwin } from './place.ts';

/** The kinds whose pages have a plain twin. */
export const twinKinds = [...pageKinds, 'topics', 'authorities'] as const satisfies readonly Kind[];

/** The name of a twin's file, in the folder of its page. */
export const twinName = 'index.md';

/** The routes of all twins: all pages in the first language, in others those that are translated. */
export async function listTwinRoutes() {
  const routes = await Promise.all(
    listLanguages().map(async ({ params: { lang } }) => {
      const { catalogue } = await createContext(lang);
      return twinKinds.flatMap((kind) =>
        (catalogue.list(kind) as readonly AnyEntry[])
          .filter((entry) => lang === undefined || isTranslated(entry))
          .map(({ id }) => ({ params: { lang, kind, id } })),
      );
    }),
  );
  return routes.flat();
}

const isTranslated = (entry: AnyEntry) => 'translation' in entry;

/** Where the twin of a page lies: of a page that is not translated, the one in the first language. */
export function twinPath(entry: AnyEntry, { urls, urlsOf, lang }: PageContext): string {
  const [first = lang] = languages;
  const own = lang === first || isTranslated(entry) ? urls : (urlsOf(first) ?? urls);
  return own.entry(entry.kind, entry.id) + twinName;
}

/** The full address of the twin of a page. */
export const twinAddress = (entry: AnyEntry, context: PageContext): string => fullAddress(twinPath(entry, context));

/** The plain twin of a page, a topic or an authority, as Markdown. */
export function writeTwin(entry: AnyEntry, context: PageContext): string {
  if (isPageKind(entry.kind)) return writePlainPage(createEntryTwin(entry as never, context));
  if (entry.kind === 'topics') return writePlainPage(createTopicTwin(entry, context));
  if (entry.kind === 'authorities') return writePlainPage(createAuthorityTwin(entry, context));
  throw new RangeError(`${entry.kind} have no plain twins.`);
}
