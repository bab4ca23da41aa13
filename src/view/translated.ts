import { formatDate } from '../format/date.ts';
import { messagesFor } from '../messages/index.ts';
import type { PageEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';

/** What a page says of the language of its text, and where the text is in the other one. */
export interface Translated {
  text: string;
  isBehind: boolean;
  link?: { text: string; href: string; lang: string };
}

/** Says that a text is a translation, that it is behind, or that there is none yet; undefined where text and page agree. */
export function describeTranslation(entry: PageEntry, context: PageContext): Translated | undefined {
  const { m, t, lang } = context;
  const words = m.translation;
  const { translation, data } = entry;
  const written = data.lang;
  if (!translation) {
    if (!(lang in words.languages) || written === lang) return undefined;
    return { text: t(words.none, { language: nameOf(written, context) }), isBehind: false };
  }
  const values = { date: formatDate(translation.translated, lang), by: translation.by };
  const text = t(translation.isBehind ? words.behind : words.from, values);
  const link = linkToOriginal(entry, written, context);
  return { text, isBehind: translation.isBehind, ...(link && { link }) };
}

const nameOf = (language: string, { m }: PageContext) =>
  (m.translation.languages as Record<string, string>)[language] ?? language;

function linkToOriginal({ kind, id }: PageEntry, written: string, { urlsOf }: PageContext): Translated['link'] {
  const urls = urlsOf(written);
  return urls && { text: messagesFor(written).translation.original, href: urls.entry(kind, id), lang: written };
}
