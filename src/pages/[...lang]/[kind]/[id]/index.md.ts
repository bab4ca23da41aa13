import type { APIRoute } from 'astro';
import type { AnyEntry } from '../../../../model/entry.ts';
import { createSiteContext } from '../../../../view/follow/context.ts';
import { respondText } from '../../../../view/follow/respond.ts';
import { listTwinRoutes, writeTwin, type twinKinds } from '../../../../view/twin/index.ts';
export const getStaticPaths = listTwinRoutes;

/** The plain twin of a page, a topic or an authority. */
export const GET: APIRoute = async ({ params, site }) => {
  const { lang, kind, id } = params as { lang?: string; kind: (typeof twinKinds)[number]; id: string };
  const context = await createSiteContext(lang, site);
  return respondText(writeTwin(context.catalogue.find(kind, id) as AnyEntry, context), 'text/markdown');
};
