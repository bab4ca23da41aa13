import type { APIRoute } from 'astro';
import { kinds, type Kind } from '../../../../model/kinds.ts';
import { fullAddress, readApiContext } from '../../../../view/api/context.ts';
import { respondJson } from '../../../../view/api/respond.ts';
import { createSchema } from '../../../../view/api/schemas.ts';
export const getStaticPaths = () => Object.keys(kinds).map((kind) => ({ params: { kind } }));

/** What the entries of a kind hold, as JSON Schema. */
export const GET: APIRoute = async ({ params, site }) => {
  const context = await readApiContext(site);
  const kind = params['kind'] as Kind;
  const address = fullAddress(context.urls.file(`/api/v1/schemas/${kind}.json`), context);
  return respondJson(createSchema(kind, address, context.m));
};
