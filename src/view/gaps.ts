import { countGaps, gapKinds, listGaps, type Gap, type GapKind } from '../model/gaps.ts';
import type { SiteCatalogue } from '../catalogue.ts';
import { remember } from '../model/remember.ts';
import type { PageContext } from '../page.ts';
import { today } from '../today.ts';
import type { AnyEntry } from '../model/entry.ts';
import { factsLangOf, langOf } from './language.ts';
import { say } from './pieces.ts';
import { nameRegion } from './regions.ts';
import { linkTo, type Part } from './rows.ts';

const mostShown = 40;

/** One kind of gap as its section shows it. */
export interface GapSection {
  gap: GapKind;
  title: string;
  count: number;
  links: Part[];
  /** How many more there are than the page shows. */
  more: number;
}

const findGaps = remember((catalogue: SiteCatalogue) => listGaps({ catalogue, insights: catalogue.insights, today }));

/** The gaps of the library, found once for each catalogue. */
export const readGaps = ({ catalogue }: PageContext): Gap[] => findGaps(catalogue);

/** Each kind of gap with the entries it is about, the worst kind for readers first. */
export function listGapSections(context: PageContext): GapSection[] {
  const gaps = readGaps(context);
  const counts = countGaps(gaps);
  return gapKinds.map((gap) => {
    const own = gaps.filter((one) => one.gap === gap);
    return {
      gap,
      title: context.m.gaps.kinds[gap],
      count: counts[gap],
      links: own.slice(0, mostShown).map((one) => createLink(one, context)),
      more: Math.max(0, own.length - mostShown),
    };
  });
}

function createLink({ gap, kind, id, detail }: Gap, context: PageContext): Part {
  const { m, catalogue, lang } = context;
  if (gap === 'typeMissing') return { text: m.authority.typesMany[id as keyof typeof m.authority.typesMany] };
  if (!kind) return { text: nameRegion(id, context) };
  const entry = catalogue.find(kind, id) as AnyEntry | undefined;
  // Headings are those of the text, translated or not; statements stand in fields.
  const own = entry && (gap === 'sectionThin' ? langOf(entry, lang) : factsLangOf(entry, lang));
  const isWords = gap === 'sectionThin' || gap === 'noBaseline';
  return { ...linkTo(context, kind, id), note: detail && say(detail, isWords ? own : undefined) };
}
