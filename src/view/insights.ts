import { formatNames } from '../format/names.ts';
import { formatDate } from '../format/date.ts';
import { countAdoptions, type Adoption, type AdoptionCounts } from '../model/adoption.ts';
import type { AnyEntry, Entry, PageEntry } from '../model/entry.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Related } from '../model/similar/related.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { factsLangOf, langOf, sayName } from './language.ts';
import { shortNameOf } from './names.ts';
import { fillSaid, joinSaid, say } from './pieces.ts';
import { linkTo, nameOf, type Part } from './rows.ts';

/** A case study's evidence in words: "3 of 5: measured by the authority ...". */
export function describeEvidence(entry: Entry<'case-studies'>, context: PageContext) {
  const { catalogue, m, t } = context;
  const evidence = catalogue.insights.evidenceOf(entry);
  const reason = t(m.evidence.reasons[reasonOf(evidence, entry)], {
    names: joinNames(evidence.repeatedBy, context),
  });
  return { level: evidence.level, text: t(m.evidence.steps, { level: evidence.level, reason }) };
}

function reasonOf({ level, by }: Evidence, { data }: Entry<'case-studies'>) {
  if (level === 1) return data.claims.length ? 'supplier' : 'told';
  if (level === 2) return 'sourced';
  if (level === 3) return 'measured';
  if (level === 5) return 'repeated';
  return by === 'measured' ? 'measuredOutside' : 'confirmed';
}

function joinNames(ids: readonly string[], context: PageContext): string {
  return formatNames(
    ids.map((id) => shortNameOf(id, context)),
    context.lang,
  );
}

/** A record of adoption as its line shows it. */
export interface AdoptionLine {
  authority: Part;
  verdict: string;
  date: string;
  note: string;
  /** The language of the note, where it is another one than the page's. */
  lang: string | undefined;
  source: string;
  remarks: string[];
}

/** Every record of who did a practice too, and the counts in words. */
export function describeAdoptions(
  practice: AnyEntry,
  context: PageContext,
): { lines: AdoptionLine[]; counts: string[] } {
  const adoptions = context.catalogue.insights.adoptionsOf(practice);
  return {
    lines: adoptions.map((one) => createLine(one, context)),
    counts: formatCounts(countAdoptions(adoptions), context),
  };
}

/** A record of adoption in words. */
export function createLine({ record, isConfirmed, isLatest }: Adoption, context: PageContext): AdoptionLine {
  const { m, lang } = context;
  const { authority, verdict, date, note, source } = record.data;
  return {
    authority: linkTo(context, 'authorities', authority),
    verdict: m.adoption.verdicts[verdict],
    date: formatDate(date, lang),
    note: note ?? '',
    lang: langOf(record, lang),
    source,
    remarks: [isLatest ? '' : m.adoption.earlier, isConfirmed ? '' : m.adoption.unconfirmed].filter(Boolean),
  };
}

/** The counts that are not zero, in words; adopted always. */
export function formatCounts(counts: AdoptionCounts, { m, t }: PageContext): string[] {
  const keys = Object.keys(counts) as (keyof AdoptionCounts)[];
  return keys
    .filter((key) => key === 'adopted' || counts[key] > 0)
    .map((key) => t(m.adoption.counts[key], { count: counts[key] }));
}

/** What became of a case study's outcome, newest first. */
export function describeFollowUps(entry: Entry<'case-studies'>, context: PageContext) {
  const { m, lang } = context;
  return context.catalogue.insights.followUpsOf(entry).map(({ data }) => ({
    verdict: m.followUps.verdicts[data.verdict],
    date: formatDate(data.on, lang),
    by: fillSaid(m.followUps.by, { by: sayName(data.by, entry, context) }),
    note: data.note ?? '',
    lang: factsLangOf(entry, lang),
    source: data.source,
    claims: data.claims.map((claim) => ({
      text: entry.data.claims.find((one) => one.id === claim)?.statement ?? claim,
      href: `#claim-${claim}`,
    })),
  }));
}

/** The pages near one, each with why. */
export function describeRelated(entry: PageEntry, context: PageContext): { link: Part; kind: string; reason: Said }[] {
  return context.catalogue.insights.relatedTo(entry).map((related) => ({
    link: linkTo(context, related.entry.kind, related.entry.id),
    kind: context.m.kinds[related.entry.kind].one,
    reason: reasonFor(related, entry, context),
  }));
}

function reasonFor({ topics, standards, isLinked, words }: Related, entry: PageEntry, context: PageContext): Said {
  const { m, lang } = context;
  const names = (kind: 'topics' | 'standards', ids: string[]) =>
    joinSaid(
      ids.map((id) => linkTo(context, kind, id)).map((link) => say(link.text, link.lang)),
      ', ',
    );
  return joinSaid(
    [
      topics.length ? fillSaid(m.related.topics, { topics: names('topics', topics) }) : '',
      standards.length ? fillSaid(m.related.standards, { standards: names('standards', standards) }) : '',
      isLinked ? m.related.linked : '',
      // They are words of the texts as they were written.
      words.length ? fillSaid(m.related.words, { words: say(words.join(', '), factsLangOf(entry, lang)) }) : '',
    ],
    '; ',
  );
}

/** Who mentions an entry, each once, with the sentence around the first link to it. */
export function listMentions(entry: AnyEntry, { catalogue, urls, m, lang }: PageContext) {
  return catalogue.backlinks(entry.kind, entry.id).map(({ from, sentence }) => ({
    key: `${from.kind}/${from.id}`,
    from,
    text: nameOf(from as never, lang),
    href: urls.entry(from.kind, from.id),
    kind: m.kinds[from.kind].one,
    lang: langOf(from, lang),
    sentence,
    // It stands in the text as it was written, also where that is translated.
    sentenceLang: factsLangOf(from, lang),
  }));
}
