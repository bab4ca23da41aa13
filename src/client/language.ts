/** The language of names from lists, such as topics and terms: they are in English. Undefined where the page is, too. */
export const listLang = (): string | undefined => (document.documentElement.lang === 'en' ? undefined : 'en');

/** The language of what a list names: a topic or a term; titles of pages and names of authorities are as they are. */
export const langOfNamed = (path: string): string | undefined =>
  /^(topics|glossary)\//.test(path) ? listLang() : undefined;
