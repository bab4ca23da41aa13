import type { APIRoute } from 'astro';
import { respondJson } from '../../view/api/respond.ts';
import { listDays } from '../../view/follow/days.ts';

/** When pages changed last: read, and taken away again, by the step of the build that writes the sitemap. */
export const GET: APIRoute = async () => respondJson(await listDays());
