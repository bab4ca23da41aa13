import type { APIRoute } from 'astro';
import { writeFigureCsv, type FigureKind } from '../../view/api/claims.ts';
import { readApiContext } from '../../view/api/context.ts';
import { respond } from '../../view/respond.ts';
export const getStaticPaths = () => ['claims', 'costs'].map((name) => ({ params: { name } }));

/** All claims, or all costs, beside the page that shows them: also in a copy on disk. */
export const GET: APIRoute = async ({ params }) =>
  respond(writeFigureCsv(params['name'] as FigureKind, await readApiContext()), 'csv');
