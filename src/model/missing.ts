import type { Entry, PageEntry } from './entry.ts';
import type { Messages } from './words.ts';

/** Something that a page does not say (yet): what, by its key in the messages, and about which part where there are many. */
export interface Missing {
  what: keyof Messages['missing'];
  about?: string;
}

const thinWords = 20;

/** Lists what a page leaves open, the facts first, then its sections, then what it says itself is not known. */
export function listMissing(page: PageEntry): Missing[] {
  const { data, outline } = page;
  const gaps: Missing[] = [];
  if (!data.sources.length) gaps.push({ what: 'sources' });
  if (!data.contact) gaps.push({ what: 'contact' });
  if (page.kind === 'case-studies') gaps.push(...listOpenFacts(page));
  if (!data.reviewBy) gaps.push({ what: 'reviewBy' });
  return [...gaps, ...listThin(page), ...(outline?.unknown ?? []).map((about) => ({ what: 'said' as const, about }))];
}

function listOpenFacts({ data }: Entry<'case-studies'>): Missing[] {
  const { started, outcome, stage, costs, claims } = data;
  const open: [Missing['what'], boolean][] = [
    ['started', !started],
    ['stage', stage === 'unknown'],
    ['outcome', outcome === 'unknown'],
    ['costs', !costs.length],
    ['claims', !claims.length],
  ];
  const ofClaims = claims.flatMap(({ statement: about, baseline, measuredBy, period }): Missing[] => [
    ...(baseline ? [] : [{ what: 'baseline' as const, about }]),
    ...(measuredBy === 'unknown' ? [{ what: 'measuredBy' as const, about }] : []),
    ...(period === 'unknown' ? [{ what: 'period' as const, about }] : []),
  ]);
  return [...open.flatMap(([what, isOpen]) => (isOpen ? [{ what }] : [])), ...ofClaims];
}

function listThin({ outline }: PageEntry): Missing[] {
  const headings = outline?.headings ?? [];
  return headings.flatMap(({ depth, words, text: about }, index): Missing[] => {
    const hasParts = (headings[index + 1]?.depth ?? 0) > depth;
    if (depth !== 2 || hasParts || words >= thinWords) return [];
    return [{ what: words ? 'thin' : 'section', about }];
  });
}

const shortWords = 300;

/** Whether a case study is a short account: few words, and parts of it that nobody has told yet. */
export function isShort({ kind, outline }: PageEntry): boolean {
  return kind === 'case-studies' && outline !== undefined && outline.words < shortWords && hasUntold(outline.unknown);
}

const hasUntold = (unknown: readonly string[] = []) => unknown.length > 0;
