import type { Said } from '../../model/said.ts';
import { max } from 'd3-array';
import { formatNumber } from '../../format/number.ts';
import type { PageContext } from '../../page.ts';
import { fillSaid, saidNames, say } from '../pieces.ts';

/** Something counted. */
export interface Counted {
  label: string;
  /** The language of the label, where it is another one than the page's. */
  lang?: string | undefined;
  /** The label in pieces, where it is in several languages. */
  said?: Said;
  value: number;
  /** Whether it counts what is not known. */
  isUnknown?: boolean;
  /** Whether it counts whatever is left over. */
  isRest?: boolean;
}

/** The ways to say what a picture shows: one leads, a few share the lead, many do, or most is not known. */
export interface MessageWords {
  lead: string;
  tie: string;
  even: string;
  unknown?: string;
}

const mostNamed = 3;

/** What leads, ties included; what is not known or left over never does. Nothing where all is 0. */
export function listLeading<T extends Counted>(items: readonly T[]): T[] {
  const known = items.filter(({ isUnknown, isRest }) => !isUnknown && !isRest);
  const most = max(known, ({ value }) => value) ?? 0;
  return most > 0 ? known.filter(({ value }) => value === most) : [];
}

/** The one message of a picture of counts, or undefined where there is nothing to count. */
export function tellMost(
  items: readonly Counted[],
  { words, total }: { words: MessageWords; total: number },
  { t, lang }: PageContext,
): Said | undefined {
  const leading = listLeading(items);
  const count = leading[0]?.value ?? 0;
  const silent = items.find(({ isUnknown }) => isUnknown)?.value ?? 0;
  if (words.unknown && silent > count)
    return t(words.unknown, { count: formatNumber(silent), total: formatNumber(total) });
  if (count === 0) return undefined;
  const names = leading.map(({ label, lang: own, said = say(label, own) }) => said);
  const way = names.length === 1 ? words.lead : names.length <= mostNamed ? words.tie : words.even;
  return fillSaid(way, {
    name: names[0] ?? '',
    names: saidNames(names, lang),
    number: formatNumber(names.length),
    count: formatNumber(count),
    total: formatNumber(total),
  });
}
