import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { createDcat } from '../../../view/api/dcat.ts';
import { respondJsonLd } from '../../../view/api/respond.ts';

/** All data as a catalogue for other catalogues (DCAT 3). */
export const GET: APIRoute = async ({ site }) => respondJsonLd(await createDcat(await readApiContext(site)));
