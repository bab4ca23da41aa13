import type { APIRoute } from 'astro';
import { kinds, type Kind } from '../../../../model/kinds.ts';
import { readApiContext } from '../../../../view/api/context.ts';
import { createSchema } from '../../../../view/api/schemas.ts';
import { respond } from '../../../../view/respond.ts';
import { fullAddress } from '../../../../view/site.ts';
export const getStaticPaths = () => Object.keys(kinds).map((kind) => ({ params: { kind } }));

/** What the entries of a kind hold, as JSON Schema. */
export const GET: APIRoute = async ({ params }) => {
  const { m, urls } = await readApiContext();
  const kind = params['kind'] as Kind;
  const address = fullAddress(urls.file(`/api/v1/schemas/${kind}.json`));
  return respond(JSON.stringify(createSchema(kind, address, m)), 'json');
};
