import { formatDate } from '../format/date.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import { findByKey } from '../model/catalogue.ts';
import { nameFigures } from '../model/figures.ts';
import { sortCorrections } from '../model/insights.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { factsLangOf, sayName } from './language.ts';
import { fillSaid, say } from './pieces.ts';
import { linkToKey, type Part } from './rows.ts';

/** A correction or reply as its item shows it; `was` is what the page said before, where that is told. */
export interface CorrectionItem {
  id: string;
  kind: 'correction' | 'reply';
  /** What it is and of when: "Correction, 4 July 2018". */
  heading: string;
  page: Part;
  by: Said;
  was: string | undefined;
  text: string;
  /** The language of what it says, where it is another one than the page's. */
  lang: string | undefined;
  /** The places of figures that it took out of the page: their addresses lead to it. */
  anchors: string[];
  source: string | undefined;
  /** Of what the source is: for who hears only the link. */
  sourceOf: Said;
}

/** Corrections and replies in words, in the order given; the first that names a figure is where its address leads. */
export function describeCorrections(list: readonly Entry<'corrections'>[], context: PageContext): CorrectionItem[] {
  const told = new Set<string>();
  return list.map((entry) => {
    const item = describeOne(entry, context);
    return { ...item, anchors: item.anchors.filter((one) => !told.has(one) && told.add(one)) };
  });
}

/** All corrections and replies of the library in words, newest first. */
export function listCorrections(context: PageContext): CorrectionItem[] {
  return describeCorrections(sortCorrections(context.catalogue.list('corrections')), context);
}

function describeOne(entry: Entry<'corrections'>, context: PageContext): CorrectionItem {
  const { id, data } = entry;
  const { m, t, lang, catalogue } = context;
  const { kind, on, by, was, text, source } = data;
  const words = m.corrections;
  // Who corrects a page writes in its language.
  const about = findByKey(catalogue, data.page) ?? entry;
  const [name, date, page] = [words.kinds[kind], formatDate(on, lang), linkToKey(context, data.page)];
  return {
    ...{ id, kind, page, was, text, source, anchors: listGone(entry, about) },
    lang: factsLangOf(about, lang),
    heading: t(words.heading, { kind: name, date }),
    by: fillSaid(kind === 'correction' ? words.askedBy : words.repliedBy, { by: sayName(by, about, context) }),
    sourceOf: fillSaid(words.sourceOf, { kind: name, date, page: say(page.text, page.lang) }),
  };
}

// A figure that is still on the page, or is there again, is found at its own row.
function listGone({ data }: Entry<'corrections'>, about: AnyEntry): string[] {
  if (about.kind !== 'case-studies') return [];
  const there = new Set(nameFigures(about.data).map(({ anchor }) => anchor));
  return data.figures.filter((anchor) => !there.has(anchor));
}
