import { createDataRoute } from '../../../view/api/files.ts';

/** The sets of data in JSON. */
export const { getStaticPaths, GET } = createDataRoute('json');
