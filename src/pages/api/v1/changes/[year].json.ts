import type { APIRoute } from 'astro';
import { readCatalogue } from '../../../../catalogue.ts';
import { createYear, listYears } from '../../../../view/api/changes.ts';
import { readApiContext } from '../../../../view/api/context.ts';
import { respond } from '../../../../view/respond.ts';
export const getStaticPaths = async () =>
  listYears({ catalogue: await readCatalogue() }).map((year) => ({ params: { year } }));

/** What changed in a year. */
export const GET: APIRoute = async ({ params }) =>
  respond(JSON.stringify(createYear(params['year'] ?? '', await readApiContext())), 'json');
