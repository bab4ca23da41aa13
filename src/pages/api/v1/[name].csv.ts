import { createDataRoute } from '../../../view/api/files.ts';

/** The sets of data as tables, for spreadsheets. */
export const { getStaticPaths, GET } = createDataRoute('csv');
