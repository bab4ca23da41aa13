import { formatValue } from '../format/number.ts';
import type { AnyEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { factsLangOf, langOf } from './language.ts';
import { nameOf } from './rows.ts';

/** What a card shows of an entry: why one would open it. */
export interface Card {
  /** Its kind and id: `case-studies/data-mill-north`. */
  entry: string;
  href: string;
  title: string;
  /** The language of title and text, where it is another one than the page's. */
  lang: string | undefined;
  kind: string;
  kindName: string;
  text: string;
  facts: string[];
  figure: { value: string; statement: string; lang: string | undefined } | undefined;
}

/** The card of an entry. */
export function createCard(entry: AnyEntry, context: PageContext): Card {
  const { m, urls, lang } = context;
  const data = entry.data as Record<string, unknown>;
  return {
    entry: `${entry.kind}/${entry.id}`,
    href: urls.entry(entry.kind, entry.id),
    title: nameOf(entry, lang),
    lang: langOf(entry, lang),
    kind: entry.kind,
    kindName: m.kinds[entry.kind].one,
    text: textOf(data['summary'] ?? data['definition']),
    facts: listFacts(entry, context),
    figure: figureOf(entry, lang),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function listFacts(entry: AnyEntry, { m, t, catalogue }: PageContext): string[] {
  if (entry.kind === 'case-studies') {
    const { authorities, started, stage, outcome } = entry.data;
    const lead = authorities
      .filter(({ role }) => role === 'lead')
      .map(({ id }) => catalogue.find('authorities', id)?.data.shortName ?? id);
    const stageWords = stage === 'unknown' ? '' : m.caseStudy.stages[stage];
    const outcomeWords = outcome === 'unknown' ? '' : m.caseStudy.outcomes[outcome];
    const { level } = catalogue.insights.evidenceOf(entry);
    const evidence = t(m.evidence.short, { level });
    return [lead.join(', '), started?.slice(0, 4) ?? '', stageWords, outcomeWords, evidence].filter(Boolean);
  }
  if (entry.kind === 'standards') return [entry.data.steward];
  if (entry.kind === 'guides') return [m.guide.kinds[entry.data.kind]];
  return [];
}

function figureOf(entry: AnyEntry, lang: string): Card['figure'] {
  const claim = entry.kind === 'case-studies' ? entry.data.claims[0] : undefined;
  return (
    claim && {
      ...{ value: formatValue(claim.value, claim.unit), statement: claim.statement },
      lang: factsLangOf(entry, lang),
    }
  );
}
