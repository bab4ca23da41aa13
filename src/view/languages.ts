import { languages } from '../config.ts';
import { messagesFor } from '../messages/index.ts';
import { createUrls } from '../urls.ts';

/** A page in another language: the language's own name, its code, and the address there. */
export interface OtherLanguage {
  code: string;
  name: string;
  href: string;
}

/** The same page in every language of the site; `path` is its address in one of them. */
export function listLanguagesOf(path: string, language: string, base: string): OtherLanguage[] {
  const first = languages[0] ?? 'en';
  const here = createUrls(base, language, first).to('/');
  const rest = path.startsWith(here) ? path.slice(here.length) : '';
  return languages.map((code) => ({
    code,
    name: messagesFor(code).translation.ownName,
    href: createUrls(base, code, first).to(`/${rest}`),
  }));
}
