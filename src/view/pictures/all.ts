import type { PageContext } from '../../page.ts';
import { createMatrix } from '../matrix.ts';
import { createAdoptionGrid } from './adoption.ts';
import type { Figure } from './figure.ts';
import { createGapHistory } from './gap-history.ts';
import { listInsights } from './insights.ts';
import { createTopicLinks } from './topic-links.ts';
import { createThemeGrid, createThemes } from './topics.ts';

/** Every picture whose numbers can be downloaded; a library too small for one has none of it. */
export function listFigures(context: PageContext): Figure[] {
  const others = [
    createAdoptionGrid(createMatrix(context), context),
    createThemes(context),
    createThemeGrid(context),
    createTopicLinks(context),
    createGapHistory(context),
  ];
  return [...listInsights(context).flatMap(({ figures }) => figures), ...others.filter((one) => one !== undefined)];
}
