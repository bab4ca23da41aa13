import type { APIRoute } from 'astro';
import { listDays } from '../../view/follow/days.ts';
import { respond } from '../../view/respond.ts';

/** When pages changed last: read, and taken away again, by the step of the build that writes the sitemap. */
export const GET: APIRoute = async () => respond(JSON.stringify(await listDays()), 'json');
