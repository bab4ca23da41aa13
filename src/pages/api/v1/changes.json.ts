import type { APIRoute } from 'astro';
import { createChanges } from '../../../view/api/changes.ts';
import { readApiContext } from '../../../view/api/context.ts';
import { respondJson } from '../../../view/api/respond.ts';

/** What changed last, and where older changes lie. */
export const GET: APIRoute = async ({ site }) => respondJson(createChanges(await readApiContext(site)));
