import type { APIRoute } from 'astro';
import licence from '../../../../node_modules/dictionary-en-gb/license?raw';
import { listLanguages } from '../../../page.ts';
export const getStaticPaths = listLanguages;

/** The licence of the dictionary whose words lie beside it. */
export const GET: APIRoute = () => new Response(licence);
