import { listLanguages } from '../../../page.ts';
import { createProgressRoute } from '../../../view/follow/routes.ts';
export const getStaticPaths = listLanguages;

/** What is in progress. */
export const GET = createProgressRoute('xml');
