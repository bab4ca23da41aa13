import type { APIRoute } from 'astro';
import type { AnyEntry } from '../../../../model/entry.ts';
import { createContext } from '../../../../page.ts';
import { respond } from '../../../../view/respond.ts';
import { listTwinRoutes, writeTwin, type twinKinds } from '../../../../view/twin/index.ts';
export const getStaticPaths = listTwinRoutes;

/** The plain twin of a page, a topic or an authority. */
export const GET: APIRoute = async ({ params }) => {
  const { lang, kind, id } = params as { lang?: string; kind: (typeof twinKinds)[number]; id: string };
  const context = await createContext(lang);
  return respond(writeTwin(context.catalogue.find(kind, id) as AnyEntry, context), 'md');
};
