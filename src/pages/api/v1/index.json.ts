import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { createIndex } from '../../../view/api/index.ts';
import { respond } from '../../../view/respond.ts';

/** What there is, where it lies, and what it was made from: other instances read this first. */
export const GET: APIRoute = async () => respond(JSON.stringify(await createIndex(await readApiContext())), 'json');
