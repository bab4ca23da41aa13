import type { APIRoute } from 'astro';
import { readCatalogue } from '../../../../catalogue.ts';
import { createYear, listYears } from '../../../../view/api/changes.ts';
import { readApiContext } from '../../../../view/api/context.ts';
import { respondJson } from '../../../../view/api/respond.ts';
export const getStaticPaths = async () =>
  listYears({ catalogue: await readCatalogue() }).map((year) => ({ params: { year } }));

/** What changed in a year. */
export const GET: APIRoute = async ({ params, site }) =>
  respondJson(createYear(params['year'] ?? '', await readApiContext(site)));
