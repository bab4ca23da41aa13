import type { APIRoute } from 'astro';
import type { PageKind } from '../../../model/kinds.ts';
import { createContext, listKindRoutes, writeRows } from '../../../page.ts';
import { createListData } from '../../../view/lists.ts';

export const getStaticPaths = listKindRoutes;

/** What a list can be narrowed and sorted by, as a module: loaded when a reader does so. */
export const GET: APIRoute = async ({ params }) =>
  writeRows(createListData(params['kind'] as PageKind, await createContext(params['lang'])));
