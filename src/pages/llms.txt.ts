import type { APIRoute } from 'astro';
import { createSiteContext } from '../view/follow/context.ts';
import { writeLlms } from '../view/follow/llms.ts';
import { respondText } from '../view/follow/respond.ts';

/** What this site is, for programs that read texts. */
export const GET: APIRoute = async ({ site }) =>
  respondText(writeLlms(await createSiteContext(undefined, site)), 'text/plain');
