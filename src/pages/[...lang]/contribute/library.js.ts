import type { APIRoute } from 'astro';
import { createLibrary } from '../../../forms/library.ts';
import { createContext, listLanguages } from '../../../page.ts';

export const getStaticPaths = listLanguages;

/** What a form needs to know of the library, and the words of its language, as a module: loaded when a form is filled in. */
export const GET: APIRoute = async ({ params }) => {
  const { catalogue, m } = await createContext(params['lang']);
  const { library } = createLibrary(catalogue);
  return new Response(
    `export const library = ${JSON.stringify(library)};\nexport const messages = ${JSON.stringify(m)};\n`,
    { headers: { 'Content-Type': 'text/javascript' } },
  );
};
