import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { createGraph } from '../../../view/api/graph.ts';
import { respondJson } from '../../../view/api/respond.ts';

/** All entries and the links between them. */
export const GET: APIRoute = async ({ site }) => respondJson(createGraph(await readApiContext(site)));
