import type { APIRoute } from 'astro';
import { createContext, listLanguages } from '../../../page.ts';
import { listNamed } from '../../../view/search-names.ts';
export const getStaticPaths = listLanguages;

/** What a query can name exactly, as a module: loaded with the first search, from disk too. */
export const GET: APIRoute = async ({ params }) => {
  const named = listNamed(await createContext(params['lang'])).map(({ names, title, kind, path, text }) => [
    names.join('|'),
    title,
    kind,
    path,
    text,
  ]);
  return new Response(`export const named = ${JSON.stringify(named)};\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
