import { formatDate } from '../format/date.ts';
import { formatValue } from '../format/number.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { factsLangOf, langOf, sayName } from './language.ts';
import { rankClaims } from './case-study.ts';
import { listDoers, nameShort } from './names.ts';
import { nameOf } from './rows.ts';

/** What a card shows of an entry: why one would open it. */
export interface Card {
  /** Its kind and id: `case-studies/data-mill-north`. */
  entry: string;
  href: string;
  title: string;
  /** The language of title and text, where it is another one than the page's. */
  lang: string | undefined;
  text: string;
  facts: Said[];
  evidence?: CardEvidence;
  figure?: { value: string; statement: string; lang: string | undefined };
}

/** How well a case study is supported, in words and as a row of five dots. */
export interface CardEvidence {
  text: string;
  dots: string;
}

/** The card of an entry. */
export function createCard(entry: AnyEntry, context: PageContext): Card {
  const { urls, lang } = context;
  const data = entry.data as Record<string, unknown>;
  return {
    entry: `${entry.kind}/${entry.id}`,
    href: urls.entry(entry.kind, entry.id),
    title: nameOf(entry, lang),
    lang: langOf(entry, lang),
    text: textOf(data['summary'] ?? data['definition']),
    facts: listFacts(entry, context).filter((said) => said.length > 0),
    ...(entry.kind === 'case-studies' ? listProof(entry, context) : {}),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function listFacts(entry: AnyEntry, context: PageContext): Said[] {
  const { m, t, lang } = context;
  if (entry.kind === 'case-studies') return listCaseFacts(entry, context);
  if (entry.kind === 'standards') {
    const { steward, published = '' } = entry.data;
    return [sayName(steward, entry, context), published.slice(0, 4)];
  }
  if (entry.kind === 'guides') {
    const audience = entry.data.audience.map((one) => m.guide.audiences[one]).join(', ');
    return [m.guide.kinds[entry.data.kind], t(m.ways.forWhom, { audience })];
  }
  if (entry.kind !== 'collaborations') return [];
  const since = t(m.inProgress.since, { date: formatDate(entry.data.opened, lang) });
  return [m.collaboration.states[entry.data.state], nameShort(entry.data.authorities, context), since];
}

/** Who, since when, how far it is and whether it worked; work that stopped or failed says so like any other. */
function listCaseFacts({ data }: Entry<'case-studies'>, context: PageContext): string[] {
  const { m } = context;
  const { authorities, started, stage, outcome } = data;
  return [
    nameShort(listDoers(authorities), context),
    started?.slice(0, 4) ?? '',
    stage === 'unknown' ? '' : m.caseStudy.stages[stage],
    outcome === 'unknown' ? '' : m.caseStudy.outcomes[outcome],
  ];
}

function listProof(
  entry: Entry<'case-studies'>,
  { catalogue, m, t, lang }: PageContext,
): Pick<Card, 'evidence' | 'figure'> {
  const { level } = catalogue.insights.evidenceOf(entry);
  const evidence = { text: t(m.evidence.short, { level }), dots: '●'.repeat(level) + '○'.repeat(5 - level) };
  const [claim] = rankClaims(entry.data.claims);
  if (!claim) return { evidence };
  const figure = { value: formatValue(claim.value, claim.unit), statement: claim.statement };
  return { evidence, figure: { ...figure, lang: factsLangOf(entry, lang) } };
}
