import { createCatalogue, type Catalogue } from '../../src/model/catalogue.ts';
import type { AnyEntry, PageEntry } from '../../src/model/entry.ts';
import type { PageKind } from '../../src/model/kinds.ts';
import type { Text } from '../../src/model/similar/features.ts';

/** A text to compare, of which only what matters to a test is given. */
export function createText(parts: Partial<Text> = {}): Text {
  return { title: '', summary: '', passages: [], topics: [], authorities: [], ...parts };
}

/** What of an invented page matters to a test; `leads` are its authorities. */
export interface PageParts extends Partial<Pick<Text, 'title' | 'summary' | 'passages' | 'topics'>> {
  leads?: string[];
  links?: string[];
  data?: Record<string, unknown>;
}

/** An invented page; an id without a kind is a case study's. */
export function createPage(key: string, parts: PageParts = {}): PageEntry {
  const { title = '', summary = '', topics = [], passages = [], leads = [], links = [], data = {} } = parts;
  const [id = '', kind = 'case-studies'] = key.split('/').reverse();
  const authorities = leads.map((lead) => ({ id: lead, role: 'lead' }));
  const outline = { passages, links: links.map((url) => ({ url, text: '', place: { line: 1, column: 1 } })) };
  return {
    kind: kind as PageKind,
    id,
    file: `${kind}/${id}.mdx`,
    data: { title, summary, topics, authorities, ...data },
    outline,
  } as unknown as PageEntry;
}

/** An invented authority called `Name District Council`, `Name` for short. */
export function createAuthority(id: string, data: Record<string, unknown> = {}): AnyEntry {
  const shortName = id.charAt(0).toUpperCase() + id.slice(1);
  const names = { officialName: `${shortName} District Council`, shortName, altNames: [], successors: [] };
  return { kind: 'authorities', id, file: 'authorities.csv', data: { ...names, ...data } } as unknown as AnyEntry;
}

/** An invented topic. */
export function createTopic(id: string, data: Record<string, unknown> = {}): AnyEntry {
  const values = { id, kind: 'topic', prefLabel: id, altLabels: [], ...data };
  return { kind: 'topics', id, file: 'topics.yaml', data: values } as unknown as AnyEntry;
}

/** The same entries as two catalogues: in their order, and in the reverse one. */
export function createBothOrders(entries: readonly AnyEntry[]): [Catalogue, Catalogue] {
  return [createCatalogue(entries), createCatalogue(entries.toReversed())];
}

/** How many milliseconds something takes. */
export function measure(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Texts that are far from what people write, by what is odd about them. */
export const oddTexts: readonly (readonly [name: string, text: string])[] = [
  ['letters without a space', 'abcdefghij'.repeat(20_000)],
  ['one capital after the other', 'A'.repeat(200_000)],
  ['apostrophes', "a'".repeat(100_000)],
  ['digits', '1'.repeat(200_000)],
  ['digits and commas', '1,'.repeat(100_000)],
  ['spaces', `x${' '.repeat(200_000)}X`],
  ['full stops', '. '.repeat(100_000)],
  ['numbers in words', 'twenty-'.repeat(30_000)],
  ['many words', 'Wray bins cost £315 '.repeat(10_000)],
];
