import { formatDate } from '../format/date.ts';
import type { Entry } from '../model/entry.ts';
import { sortCorrections } from '../model/insights.ts';
import type { PageContext } from '../page.ts';
import { linkToKey, type Part } from './rows.ts';

/** A correction or reply as its item shows it; `was` is what the page said before, where that is told. */
export interface CorrectionItem {
  id: string;
  kind: 'correction' | 'reply';
  /** What it is and of when: "Correction, 4 July 2018". */
  heading: string;
  page: Part;
  by: string;
  was: string | undefined;
  text: string;
  source: string | undefined;
  /** Of what the source is: for who hears only the link. */
  sourceOf: string;
}

/** Corrections and replies in words, in the order given. */
export function describeCorrections(list: readonly Entry<'corrections'>[], context: PageContext): CorrectionItem[] {
  return list.map((entry) => describeOne(entry, context));
}

/** All corrections and replies of the library in words, newest first. */
export function listCorrections(context: PageContext): CorrectionItem[] {
  return describeCorrections(sortCorrections(context.catalogue.list('corrections')), context);
}

function describeOne({ id, data }: Entry<'corrections'>, context: PageContext): CorrectionItem {
  const { m, t, lang } = context;
  const { kind, on, by, was, text, source } = data;
  const words = m.corrections;
  const [name, date, page] = [words.kinds[kind], formatDate(on, lang), linkToKey(context, data.page)];
  return {
    ...{ id, kind, page, was, text, source },
    heading: t(words.heading, { kind: name, date }),
    by: t(kind === 'correction' ? words.askedBy : words.repliedBy, { by }),
    sourceOf: t(words.sourceOf, { kind: name, date, page: page.text }),
  };
}
