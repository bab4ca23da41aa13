import { createContext, listLanguages } from '../page.ts';
import { listFigurePages } from './claims.ts';

/** The routes of the pages of the table of all figures, in every language; numbered from 1. */
export async function listFigureRoutes() {
  const made = listLanguages().map(async ({ params }) => {
    const pages = listFigurePages(await createContext(params.lang));
    return pages.map((_, index) => ({ params: { ...params, page: String(index + 1) } }));
  });
  return (await Promise.all(made)).flat();
}
