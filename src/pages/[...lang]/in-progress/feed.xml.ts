import type { APIRoute } from 'astro';
import { siteConfig } from '../../../config.ts';
import { createContext, listLanguages } from '../../../page.ts';
import { writeFeed } from '../../../view/feed.ts';
import { createProgressFeed } from '../../../view/progress-feed.ts';
export const getStaticPaths = listLanguages;

/** What is in progress, for feed readers; it takes full addresses only. */
export const GET: APIRoute = async ({ params, site }) => {
  const context = await createContext(params['lang']);
  const feed = createProgressFeed(context, { name: siteConfig.name, site });
  return new Response(writeFeed(feed), { headers: { 'Content-Type': 'application/atom+xml' } });
};
