import type { APIRoute } from 'astro';
import { writeCsv } from '../../../format/csv.ts';
import { createContext, listLanguages } from '../../../page.ts';
import { listMapRecords } from '../../../view/map-records.ts';
export const getStaticPaths = listLanguages;

/** The numbers of the map, an authority a line. */
export const GET: APIRoute = async ({ params }) => {
  const context = await createContext(params['lang']);
  return new Response(writeCsv(listMapRecords(context)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
