import { createDataRoute } from '../../../view/api/files.ts';

/** All content as one archive. */
export const { getStaticPaths, GET } = createDataRoute('zip');
