import type { APIRoute } from 'astro';
import { createContext } from '../page.ts';
import { writeLlms } from '../view/follow/llms.ts';
import { respond } from '../view/respond.ts';

/** What this site is, for programs that read texts. */
export const GET: APIRoute = async () => respond(writeLlms(await createContext(undefined)), 'txt');
