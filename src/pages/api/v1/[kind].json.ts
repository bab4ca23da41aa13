import type { APIRoute } from 'astro';
import { kinds, type Kind } from '../../../model/kinds.ts';
import { readApiContext } from '../../../view/api/context.ts';
import { writeList } from '../../../view/api/items.ts';
import { respondJson } from '../../../view/api/respond.ts';
export const getStaticPaths = () => Object.keys(kinds).map((kind) => ({ params: { kind } }));

/** All entries of a kind. */
export const GET: APIRoute = async ({ params, site }) =>
  respondJson(writeList(params['kind'] as Kind, await readApiContext(site)));
