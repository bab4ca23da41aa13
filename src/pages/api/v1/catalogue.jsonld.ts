import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { createDcat } from '../../../view/api/dcat.ts';
import { respond } from '../../../view/respond.ts';

/** All data as a catalogue for other catalogues (DCAT 3). */
export const GET: APIRoute = async () => respond(JSON.stringify(await createDcat(await readApiContext())), 'jsonld');
