import type { APIRoute } from 'astro';
import { kinds, type Kind } from '../../../model/kinds.ts';
import { readApiContext } from '../../../view/api/context.ts';
import { writeKindCsv } from '../../../view/api/csv.ts';
import { respondCsv } from '../../../view/api/respond.ts';
export const getStaticPaths = () => Object.keys(kinds).map((kind) => ({ params: { kind } }));

/** All entries of a kind, for spreadsheets. */
export const GET: APIRoute = async ({ params, site }) =>
  respondCsv(writeKindCsv(params['kind'] as Kind, await readApiContext(site)));
