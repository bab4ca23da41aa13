import { siteConfig } from '../../config.ts';
import { createContext } from '../../page.ts';
import type { ApiContext } from '../api/context.ts';

/** What feeds and plain twins are made from: pages as readers of a language see them, and where the site stands. */
export async function createSiteContext(lang: string | undefined, site: URL | undefined): Promise<ApiContext> {
  return { ...(await createContext(lang)), site: site ?? new URL(siteConfig.url) };
}
