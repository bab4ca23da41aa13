import type { APIRoute } from 'astro';
import { createContext } from '../page.ts';
import { writeOpml } from '../view/follow/opml.ts';
import { respond } from '../view/respond.ts';

/** All feeds in one list, for programs that read feeds. */
export const GET: APIRoute = async () => respond(writeOpml(await createContext(undefined)), 'opml');
