import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { respondTurtle } from '../../../view/api/respond.ts';
import { writeTopicTurtle } from '../../../view/api/skos.ts';

/** The topics as a SKOS concept scheme, in Turtle. */
export const GET: APIRoute = async ({ site }) => respondTurtle(writeTopicTurtle(await readApiContext(site)));
