import type { APIRoute } from 'astro';
import { listFigureItems } from '../../../view/api/claims.ts';
import { readApiContext } from '../../../view/api/context.ts';
import { respondJson } from '../../../view/api/respond.ts';

/** All costs of all case studies. */
export const GET: APIRoute = async ({ site }) =>
  respondJson({ items: listFigureItems('costs', await readApiContext(site)) });
