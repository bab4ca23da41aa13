import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { respondJsonLd } from '../../../view/api/respond.ts';
import { createTopicScheme } from '../../../view/api/skos.ts';

/** The topics as a SKOS concept scheme. */
export const GET: APIRoute = async ({ site }) => respondJsonLd(createTopicScheme(await readApiContext(site)));
