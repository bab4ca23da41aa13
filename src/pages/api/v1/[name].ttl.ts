import { createDataRoute } from '../../../view/api/files.ts';

/** What there is as linked data, in Turtle. */
export const { getStaticPaths, GET } = createDataRoute('ttl');
