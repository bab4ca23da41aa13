import type { APIRoute } from 'astro';
import { listFigureItems } from '../../../view/api/claims.ts';
import { readApiContext } from '../../../view/api/context.ts';
import { respondJson } from '../../../view/api/respond.ts';

/** All claims of all case studies. */
export const GET: APIRoute = async ({ site }) =>
  respondJson({ items: listFigureItems('claims', await readApiContext(site)) });
