import type { APIRoute } from 'astro';
import { createSiteContext } from '../view/follow/context.ts';
import { writeOpml } from '../view/follow/opml.ts';
import { respondText } from '../view/follow/respond.ts';

/** All feeds in one list, for programs that read feeds. */
export const GET: APIRoute = async ({ site }) =>
  respondText(writeOpml(await createSiteContext(undefined, site)), 'text/x-opml');
