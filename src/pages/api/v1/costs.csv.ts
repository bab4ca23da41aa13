import type { APIRoute } from 'astro';
import { writeFigureCsv } from '../../../view/api/claims.ts';
import { readApiContext } from '../../../view/api/context.ts';
import { respondCsv } from '../../../view/api/respond.ts';

/** All costs of all case studies, for spreadsheets. */
export const GET: APIRoute = async ({ site }) => respondCsv(writeFigureCsv('costs', await readApiContext(site)));
