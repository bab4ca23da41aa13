import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { createOpenApi } from '../../../view/api/open-api.ts';
import { respondJson } from '../../../view/api/respond.ts';

/** What there is, for programs that read descriptions (OpenAPI 3.1). */
export const GET: APIRoute = async ({ site }) => respondJson(createOpenApi(await readApiContext(site)));
