import type { APIRoute } from 'astro';
import type { PageKind } from '../../../../model/kinds.ts';
import { partSize } from '../../../../model/list.ts';
import { createContext, listPartRoutes, writeRows } from '../../../../page.ts';
import { listPartCards } from '../../../../view/lists.ts';

export const getStaticPaths = () => listPartRoutes('part', partSize);

/** Some cards of a list, as a module: loaded when a reader narrows, sorts or goes on. */
export const GET: APIRoute = async ({ params }) => {
  const { lang, kind, part } = params;
  return writeRows(listPartCards(kind as PageKind, Number(part), await createContext(lang)));
};
