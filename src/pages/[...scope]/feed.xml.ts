import { createFeedRoute } from '../../view/follow/routes.ts';

/** What is new, corrected, followed up and adopted: of everything, a kind, a topic or an authority. */
export const { getStaticPaths, GET } = createFeedRoute('xml');
