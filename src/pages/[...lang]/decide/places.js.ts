import type { APIRoute } from 'astro';
import { createContext, listLanguages, writeRows } from '../../../page.ts';
import { listPlaceRows } from '../../../view/decide.ts';

export const getStaticPaths = listLanguages;

/** The current authorities to choose from and to compare, as a module: loaded when somebody chooses a place. */
export const GET: APIRoute = async ({ params }) => writeRows(listPlaceRows(await createContext(params['lang'])));
