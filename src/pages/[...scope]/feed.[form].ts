import type { APIRoute } from 'astro';
import { createChangesFeed } from '../../view/follow/changes-feed.ts';
import { createSiteContext } from '../../view/follow/context.ts';
import { feedForms, type FeedForm } from '../../view/follow/feed.ts';
import { respondFeed } from '../../view/follow/respond.ts';
import { listScopes } from '../../view/follow/scopes.ts';
export async function getStaticPaths() {
  const forms = Object.keys(feedForms);
  const scopes = listScopes(await createSiteContext(undefined, undefined));
  return scopes.flatMap(({ key }) => forms.map((form) => ({ params: { scope: key || undefined, form } })));
}

/** What is new, corrected, followed up and adopted: of everything, a kind, a topic or an authority. */
export const GET: APIRoute = async ({ params, site }) => {
  const { scope = '', form } = params as { scope?: string; form: FeedForm };
  return respondFeed(createChangesFeed(scope, await createSiteContext(undefined, site)), form);
};
