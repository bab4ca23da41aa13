import type { APIRoute } from 'astro';
import { createContext, listLanguages } from '../../../page.ts';
import { listVocabulary } from '../../../view/search-names.ts';
export const getStaticPaths = listLanguages;

/** The words of the library, as a module: loaded only when a word of a query is not found. */
export const GET: APIRoute = async ({ params }) => {
  const words = listVocabulary(await createContext(params['lang']));
  return new Response(`export const words = ${JSON.stringify(words.join(' '))};\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
