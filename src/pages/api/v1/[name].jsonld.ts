import { createDataRoute } from '../../../view/api/files.ts';

/** What there is as linked data, in JSON-LD. */
export const { getStaticPaths, GET } = createDataRoute('jsonld');
