import type { APIRoute } from 'astro';
import { siteConfig } from '../../../config.ts';
import { createContext, listLanguages } from '../../../page.ts';
import { feedForms, type FeedForm } from '../../../view/follow/feed.ts';
import { createProgressFeed } from '../../../view/follow/progress-feed.ts';
import { respondFeed } from '../../../view/follow/respond.ts';
export const getStaticPaths = () =>
  listLanguages().flatMap(({ params }) => Object.keys(feedForms).map((form) => ({ params: { ...params, form } })));

/** What is in progress, for feed readers; it takes full addresses only. */
export const GET: APIRoute = async ({ params, site }) => {
  const { lang, form } = params as { lang?: string; form: FeedForm };
  return respondFeed(createProgressFeed(await createContext(lang), site ?? new URL(siteConfig.url)), form);
};
