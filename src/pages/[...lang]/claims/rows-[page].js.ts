import type { APIRoute } from 'astro';
import { createContext, writeRows } from '../../../page.ts';
import { listFigurePages } from '../../../view/claims.ts';
import { listFigureRoutes } from '../../../view/figure-routes.ts';
export const getStaticPaths = listFigureRoutes;

/** Some rows of the table of all figures, as a module: loaded when somebody narrows it. */
export const GET: APIRoute = async ({ params }) => {
  const pages = listFigurePages(await createContext(params['lang']));
  return writeRows(pages[Number(params['page']) - 1] ?? []);
};
