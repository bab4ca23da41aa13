import type { APIRoute } from 'astro';
import { createContext } from '../../page.ts';
import { writeAtom } from './atom.ts';
import { createChangesFeed } from './changes-feed.ts';
import { feedForms, type Feed, type FeedForm } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { createProgressFeed } from './progress-feed.ts';
import { listScopes } from './scopes.ts';

// A route has its ending in its file's name: where it came by a parameter, `npm run dev` would ask for a slash behind it.

/** The feeds of all scopes in one form. */
export const createFeedRoute = (form: FeedForm) => ({
  getStaticPaths: async () =>
    listScopes(await createContext(undefined)).map(({ key }) => ({ params: { scope: key || undefined } })),
  GET: (async ({ params }) =>
    respondFeed(createChangesFeed(params['scope'] ?? '', await createContext(undefined)), form)) satisfies APIRoute,
});

/** The feed of what is in progress in one form. */
export const createProgressRoute =
  (form: FeedForm): APIRoute =>
  async ({ params }) =>
    respondFeed(createProgressFeed(await createContext(params['lang'])), form);

function respondFeed(feed: Feed, form: FeedForm): Response {
  const text = form === 'xml' ? writeAtom(feed) : writeJsonFeed(feed);
  return new Response(text, { headers: { 'Content-Type': feedForms[form] } });
}
