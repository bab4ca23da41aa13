import type { Root } from 'hast';
import type { ReadingEntry, ReadingFact, ReadingSection } from '../model/reading-entry.ts';
import { formatReadingItem, type ReadingItem, type ReadingList } from '../model/reading-list.ts';
import { fill, type Messages } from '../model/words.ts';
import { readBlocks, type Block, type Run } from './blocks.ts';

/** What a part is called: its page, and the section where only that was saved. */
export const nameOf = ({ title, section }: Pick<BriefingPart, 'title' | 'section'>): string =>
  section ? `${title}: ${section}` : title;

/** One saved page or section as a briefing shows it. */
export interface BriefingPart {
  /** The kind in words. */
  kind: string;
  title: string;
  /** The saved section's name, where it is not the whole page. */
  section: string;
  summary: string;
  lang?: string | undefined;
  /** Its address as it is shown, and as the link leads there. */
  address: string;
  href: string;
  /** The reader's own note, as text. */
  note: string;
  facts: ReadingFact[];
  remarks: string[];
  sections: { title: string; blocks: Block[] }[];
  licence: string;
}

/** A source in the list at the end. */
export interface BriefingSource {
  number: number;
  text: string;
  url?: string | undefined;
}

/** A reading list as one document, before it is written in any format. */
export interface Briefing {
  lang: string;
  title: string;
  /** Where it comes from, and of which day. */
  made: string;
  parts: BriefingPart[];
  /** What is in the list but not here. */
  missing: string[];
  sources: BriefingSource[];
  /** Licence and attribution. */
  foot: string[];
  words: Messages['briefing']['document'];
}

/** What a briefing is made of. */
export interface BriefingPlan {
  list: ReadingList;
  /** The pages that could be loaded, by `kind/id`. */
  entries: ReadonlyMap<string, ReadingEntry>;
  lang: string;
  words: Messages['briefing']['document'];
  kinds: Record<ReadingItem['kind'], string>;
  site: string;
  /** The day, in words. */
  date: string;
  /** Makes an address of the site one that leads there from the document; and one to show, which leads there from anywhere. */
  linkTo: (href: string) => string;
  addressOf: (href: string) => string;
  /** Reads HTML as a tree. */
  parse: (html: string) => Root;
}

/** Puts a list and its pages together: each source is told once and has one number throughout. */
export function createBriefing(plan: BriefingPlan): Briefing {
  const { list, entries, words, lang, site, date } = plan;
  const sources = new Map<string, BriefingSource>();
  const missing: string[] = [];
  const parts = list.items.flatMap((item) => {
    const entry = entries.get(`${item.kind}/${item.id}`);
    const part = entry && createPart(item, entry, { ...plan, sources });
    if (!part) missing.push(fill(words.missing, { item: formatReadingItem(item) }));
    return part ?? [];
  });
  const licences = [...new Set(parts.map(({ licence }) => licence))];
  return {
    lang,
    title: list.title || words.title,
    made: fill(words.made, { site, date }),
    parts,
    missing,
    sources: [...sources.values()],
    foot: parts.length ? [fill(words.attribution, { site, licences: licences.join('; ') }), words.check] : [],
    words,
  };
}

type PartPlan = BriefingPlan & { sources: Map<string, BriefingSource> };

/** A part; undefined where the page has no such section any more. */
function createPart(item: ReadingItem, entry: ReadingEntry, plan: PartPlan): BriefingPart | undefined {
  const chosen = entry.sections.filter(({ slug }) => item.section === undefined || slug === item.section);
  if (item.section !== undefined && !chosen.length) return undefined;
  const sections = chosen.map((section) =>
    readSection(section, { ...plan, href: entry.href, numberOf: (id) => numberSource(id, entry, plan.sources) }),
  );
  if (item.section === undefined) for (const { id } of entry.sources) numberSource(id, entry, plan.sources);
  return {
    kind: plan.kinds[item.kind],
    title: entry.title,
    section: item.section === undefined ? '' : (chosen[0]?.title ?? ''),
    summary: entry.summary,
    ...(entry.lang ? { lang: entry.lang } : {}),
    address: plan.addressOf(entry.href),
    href: plan.linkTo(entry.href),
    note: item.note,
    facts: entry.facts,
    remarks: entry.remarks,
    sections,
    licence: entry.licence,
  };
}

/** What a section is read with: its page's address, how links and HTML are read, and the numbers of its sources. */
export type SectionPlan = Pick<BriefingPlan, 'linkTo' | 'parse'> & {
  href: string;
  numberOf: (source: string) => number | undefined;
};

/** A section as blocks: its links lead there from anywhere, and what it cites has its number. */
export function readSection({ title, html }: ReadingSection, { href, linkTo, parse, numberOf }: SectionPlan) {
  const finish = (run: Run): Run => {
    if (run.cite !== undefined) {
      const number = numberOf(run.cite);
      return { ...run, text: number === undefined ? '' : `[${number}]` };
    }
    if (run.href?.startsWith('#')) return { ...run, href: linkTo(href) + run.href };
    return run.href === undefined ? run : { ...run, href: linkTo(run.href) };
  };
  return { title, blocks: readBlocks(parse(html).children).map((block) => mapRuns(block, finish)) };
}

/** The number of a source; two pages that name the same address share it. */
function numberSource(id: string, entry: ReadingEntry, sources: Map<string, BriefingSource>): number | undefined {
  const source = entry.sources.find((one) => one.id === id);
  if (!source) return undefined;
  const key = source.url ?? `${entry.kind}/${entry.id}#${id}`;
  const known = sources.get(key);
  if (known) return known.number;
  sources.set(key, { number: sources.size + 1, text: source.text, url: source.url });
  return sources.size;
}

function mapRuns(block: Block, change: (run: Run) => Run): Block {
  const inside = (blocks: Block[]) => blocks.map((one) => mapRuns(one, change));
  switch (block.is) {
    case 'list':
      return { ...block, items: block.items.map(inside) };
    case 'quote':
      return { ...block, blocks: inside(block.blocks) };
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, runs: cell.runs.map(change) })));
      return { ...block, rows };
    }
    default:
      return { ...block, runs: block.runs.map(change) };
  }
}
