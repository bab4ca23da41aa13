import type { APIRoute } from 'astro';
import { createLibrary } from '../../../forms/library.ts';
import { createContext, listLanguages } from '../../../page.ts';

export const getStaticPaths = listLanguages;

/** The texts of all pages, with which a draft is compared: loaded when somebody asks for the check. */
export const GET: APIRoute = async ({ params }) => {
  const { texts } = createLibrary((await createContext(params['lang'])).catalogue);
  return new Response(`export const texts = ${JSON.stringify(texts)};\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
