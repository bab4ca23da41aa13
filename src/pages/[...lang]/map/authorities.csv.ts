import type { APIRoute } from 'astro';
import { writeCsv } from '../../../format/csv.ts';
import { createContext, listLanguages } from '../../../page.ts';
import { listMapRecords } from '../../../view/map-records.ts';
import { respond } from '../../../view/respond.ts';
export const getStaticPaths = listLanguages;

/** The numbers of the map, an authority a line. */
export const GET: APIRoute = async ({ params }) =>
  respond(writeCsv(listMapRecords(await createContext(params['lang']))), 'csv');
