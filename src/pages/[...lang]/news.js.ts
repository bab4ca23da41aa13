import type { APIRoute } from 'astro';
import { createContext, listLanguages, writeRows } from '../../page.ts';
import { listNews } from '../../view/news.ts';

export const getStaticPaths = listLanguages;

/** What is new, as a module: loaded for readers who were here before. */
export const GET: APIRoute = async ({ params }) => writeRows(listNews(await createContext(params['lang'])));
