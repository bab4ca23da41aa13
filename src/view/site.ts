import { languages, siteConfig } from '../config.ts';
import type { PageContext } from '../page.ts';

/** What this site is, in a sentence: the configured one is in the first language, in the others the home page says it. */
export function describeSite({ lang, m }: Pick<PageContext, 'lang' | 'm'>): string {
  return lang === languages[0] ? siteConfig.description : m.home.lead;
}

/** The full address of a place of this site. */
export const fullAddress = (path: string): string => new URL(path, import.meta.env.SITE || siteConfig.url).href;
