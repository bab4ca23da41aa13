/** The language of names from lists, such as topics and terms: they are in English. Undefined where the page is, too. */
export const listLang = (): string | undefined => (document.documentElement.lang === 'en' ? undefined : 'en');
