import { createCatalogue, listPageEntries, type Catalogue } from '../model/catalogue.ts';
import type { AnyEntry, Outline } from '../model/entry.ts';
import type { Kind, PageKind } from '../model/kinds.ts';
import { textOfEntry } from '../model/similar/text.ts';

/** What a form in a browser knows of the library: as much of each entry as the rules ask for. */
export interface Library {
  topics: object[];
  authorities: object[];
  pages: LibraryPage[];
  /** The ids of all records and terms, by kind. */
  ids: Record<string, string[]>;
}

interface LibraryPage {
  kind: PageKind;
  id: string;
  title: string;
  topics: string[];
  authorities: string[];
  started?: string;
  claims: string[];
  /** The anchors of its headings. */
  headings: string[];
}

/** The texts of the pages, for comparison: two sentences and all passages, by kind and id. */
export type LibraryTexts = Record<string, { summary: string; passages: readonly string[] }>;

const recordKinds = ['reuse', 'follow-ups', 'corrections', 'glossary'] as const;

// Beyond some thousand pages each is compared by its beginning only, so that a browser has no more to load.
const mostLetters = 6_000_000;

/** As many of some passages, from the first, as have room; the first always has. */
function takeFirst(passages: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = passages.findIndex((passage) => (used += passage.length) > room);
  return end < 0 ? passages : passages.slice(0, Math.max(1, end));
}

/** What of a catalogue goes into a browser. */
export function createLibrary(catalogue: Catalogue): { library: Library; texts: LibraryTexts } {
  const pages = listPageEntries(catalogue);
  const ids = Object.fromEntries(recordKinds.map((kind) => [kind, catalogue.list(kind).map(({ id }) => id)]));
  const room = mostLetters / Math.max(1, pages.length);
  const texts = pages.map((entry) => {
    const { summary, passages } = textOfEntry(entry);
    return [`${entry.kind}/${entry.id}`, { summary, passages: takeFirst(passages, room) }] as const;
  });
  return {
    library: {
      topics: catalogue
        .list('topics')
        .map(({ data: { id, kind, prefLabel, altLabels } }) => ({ id, kind, prefLabel, altLabels })),
      authorities: catalogue.list('authorities').map(({ data }) => shrinkAuthority(data)),
      pages: pages.map(shrinkPage),
      ids,
    },
    texts: Object.fromEntries(texts),
  };
}

type Authority = ReturnType<Catalogue['list']>[number]['data'] & Record<string, unknown>;
const kept = [
  'slug',
  'officialName',
  'shortName',
  'nameCy',
  'altNames',
  'status',
  'established',
  'abolished',
  'successors',
  'county',
  'combinedAuthority',
];

function shrinkAuthority(data: object): object {
  const all = data as Authority;
  return Object.fromEntries(kept.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

function shrinkPage(entry: AnyEntry & { kind: PageKind }): LibraryPage {
  const { kind, id, outline } = entry;
  const data = entry.data as Record<string, unknown> & { title: string; topics: string[] };
  const idsOf = (field: string) => ((data[field] ?? []) as { id: string }[]).map((one) => one.id);
  const started = data['started'];
  return {
    kind,
    id,
    ...{ title: data.title, topics: data.topics, authorities: idsOf('authorities'), claims: idsOf('claims') },
    ...(typeof started === 'string' && { started }),
    headings: (outline?.headings ?? []).map(({ slug }) => slug),
  };
}

/** The catalogue of a library: enough of one for every rule; with the texts, for comparison too. */
export function openLibrary({ topics, authorities, pages, ids }: Library, texts: LibraryTexts = {}): Catalogue {
  const lists = [
    ...topics.map((data) => listed('topics', (data as { id: string }).id, data)),
    ...authorities.map((data) => listed('authorities', (data as { slug: string }).slug, data)),
    ...Object.entries(ids).flatMap(([kind, own]) => own.map((id) => listed(kind as Kind, id, {}))),
  ];
  const opened = pages.map((page) => openPage(page, texts[`${page.kind}/${page.id}`]));
  return createCatalogue([...lists, ...opened]);
}

const listed = (kind: Kind, id: string, data: object) => ({ kind, id, file: `${kind}/${id}`, data }) as AnyEntry;

function openPage(page: LibraryPage, text?: LibraryTexts[string]): AnyEntry {
  const { kind, id, title, topics, authorities, claims, started, headings } = page;
  const outline: Outline = {
    headings: headings.map((slug) => ({ depth: 2, text: slug, slug, place: { line: 1, column: 1 }, words: 0 })),
    ...{ links: [], pictures: [], citations: [], contacts: [], unwritten: [], words: 0 },
    passages: [...(text?.passages ?? [])],
  };
  const data = {
    ...{ title, summary: text?.summary ?? '', topics, started },
    authorities: authorities.map((one) => ({ id: one, role: 'lead' })),
    // What claims state is among the passages already.
    claims: claims.map((one) => ({ id: one, statement: '' })),
  };
  return { kind, id, file: `${kind}/${id}.mdx`, data, outline } as unknown as AnyEntry;
}
