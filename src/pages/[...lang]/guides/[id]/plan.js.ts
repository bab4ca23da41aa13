import type { APIRoute } from 'astro';
import { createContext, listGuideRoutes } from '../../../../page.ts';
import { createSheet, isPlan } from '../../../../view/plan.ts';

export const getStaticPaths = () => listGuideRoutes(isPlan);

/** A plan's steps as values, for what a reader takes along. A script: a page that is opened from disk may load nothing else. */
export const GET: APIRoute = async ({ params }) => {
  const context = await createContext(params['lang']);
  const guide = context.catalogue.find('guides', params['id'] ?? '');
  const sheet = guide && JSON.stringify(createSheet(guide, context));
  return new Response(sheet ? `sharedPracticePlan(${sheet});\n` : '', {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
    status: sheet ? 200 : 404,
  });
};
