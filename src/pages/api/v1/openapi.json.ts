import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { createOpenApi } from '../../../view/api/open-api.ts';
import { respond } from '../../../view/respond.ts';

/** What there is, for programs that read descriptions (OpenAPI 3.1). */
export const GET: APIRoute = async () => respond(JSON.stringify(createOpenApi(await readApiContext())), 'json');
