import { countGaps, gapKinds, listGaps, type Gap, type GapKind } from '../model/gaps.ts';
import type { SiteCatalogue } from '../catalogue.ts';
import { remember } from '../model/remember.ts';
import type { PageContext } from '../page.ts';
import { today } from '../today.ts';

/** One kind of gap and how many there are. */
export interface GapCount {
  gap: GapKind;
  title: string;
  count: number;
}

const findGaps = remember((catalogue: SiteCatalogue) =>
  listGaps({ catalogue, insights: catalogue.insights, today, gone: catalogue.gone }),
);

/** The gaps of the library, found once for each catalogue. */
export const readGaps = ({ catalogue }: PageContext): Gap[] => findGaps(catalogue);

/** How many gaps of each kind there are, the worst kind for readers first. */
export function listGapCounts(context: PageContext): GapCount[] {
  const counts = countGaps(readGaps(context));
  return gapKinds.map((gap) => ({ gap, title: context.m.gaps.kinds[gap], count: counts[gap] }));
}
