import { formatDate } from '../format/date.ts';
import { listPageEntries, type Catalogue } from '../model/catalogue.ts';
import type { PageEntry } from '../model/entry.ts';
import {
  countPacks,
  packOf,
  type ReadingEntry,
  type ReadingFact,
  type ReadingSection,
  type ReadingSource,
} from '../model/reading-entry.ts';
import { remember } from '../model/remember.ts';
import type { PageContext } from '../page.ts';
import { renderPlain } from '../render.ts';
import { describeOrigin } from './case-study.ts';
import { langOf } from './language.ts';
import { sayLifecycle } from './lifecycle.ts';
import { describeShort } from './missing.ts';
import { joinSaid, readSaid } from './pieces.ts';
import { listOwnSections } from './reading-parts.ts';
import { linkToKey, type Row } from './rows.ts';
import { describeSource, orderSources } from './sources.ts';
import { createCardRows } from './card-rows.ts';
import { createStandardFacts } from './standard.ts';
import { listSavable } from './value-sections.ts';

/** All pages in the packs that reading lists load them by. */
export const packReading = remember((catalogue: Pick<Catalogue, 'list'>): PageEntry[][] => {
  const entries = listPageEntries(catalogue);
  const packs = Array.from({ length: countPacks(entries.length) }, (): PageEntry[] => []);
  for (const entry of entries) packs[packOf(entry.kind, entry.id, packs.length)]?.push(entry);
  return packs;
});

/** A page as a reading list needs it. */
export function createReading(entry: PageEntry, context: PageContext): ReadingEntry {
  const { data, kind, id } = entry;
  const own = listOwnSections(entry, context);
  const lang = langOf(entry, context.lang);
  return {
    kind,
    id,
    title: data.title,
    summary: data.summary,
    ...(lang ? { lang } : {}),
    href: context.urls.entry(kind, id),
    facts: listFacts(entry, context).map(createFact),
    remarks: listRemarks(entry, context),
    sections: [...own.before, ...splitSections(renderPlain(entry, context)), ...own.after],
    sources: orderSources(entry).map((source) => createSource(source, entry, context)),
    licence: data.licence === 'OGL-UK-3.0' ? context.m.site.licenceName : data.licence,
  };
}

/** The anchors of the sections that can be saved one by one. */
export function listSavedSections(entry: PageEntry, context: PageContext): string[] {
  const own = listSavable(entry, context);
  const headings = (entry.outline?.headings ?? []).filter(({ depth }) => depth <= 2);
  return [...own.before, ...headings, ...own.after].map(({ slug }) => slug);
}

/** The card of the page; a standard's has room for the rest only further down. */
function listFacts(entry: PageEntry, context: PageContext): Row[] {
  const more = entry.kind === 'standards' ? createStandardFacts(entry, context) : [];
  return [...createCardRows(entry, context), ...more];
}

function createFact({ term, parts, more }: Row): ReadingFact {
  return {
    term,
    lines: [...parts, ...(more?.parts ?? [])].map(({ text, note }) => (note ? `${text} (${readSaid(note)})` : text)),
  };
}

function listRemarks(entry: PageEntry, context: PageContext): string[] {
  const { m, t, lang } = context;
  const { lifecycle, reviewed } = entry.data;
  const { reason = '', replacement } = lifecycle;
  const state = sayLifecycle(entry, context);
  const instead = replacement ? `${m.entry.replacement} ${linkToKey(context, replacement).text}` : '';
  const doubts = entry.kind === 'standards' ? entry.data.uncertain : [];
  return [
    state && [state, reason, instead].filter(Boolean).join(' '),
    ...(entry.kind === 'case-studies' ? describeOrigin(entry, context).map(readSaid) : []),
    readSaid(describeShort(entry, context) ?? ''),
    ...doubts.map(
      ({ what, asOf }) =>
        `${m.standard.uncertain}: ${what} (${t(m.standard.uncertainAsOf, { date: formatDate(asOf, lang) })})`,
    ),
    reviewed ? `${t(m.entry.reviewed, { date: formatDate(reviewed.on, lang), by: reviewed.by })}.` : '',
  ].filter(Boolean);
}

const heading = /<h2 id="([^"]*)">(.*?)<\/h2>/gs;

/** The sections of a text; what stands before the first heading is one without a name, if it is anything. */
export function splitSections(html: string): ReadingSection[] {
  const found = [...html.matchAll(heading)];
  const first = html.slice(0, found[0]?.index).trim();
  const sections = found.map(({ index, 0: whole, 1: slug = '', 2: title = '' }, at) => ({
    slug,
    title: title.replaceAll(/<[^>]*>/g, '').trim(),
    html: html.slice(index + whole.length, found[at + 1]?.index).trim(),
  }));
  return first ? [{ slug: '', title: '', html: first }, ...sections] : sections;
}

function createSource(
  source: PageEntry['data']['sources'][number],
  entry: PageEntry,
  context: PageContext,
): ReadingSource {
  const { id, title, url } = source;
  return {
    id,
    text: `${/[.?!]$/.test(title) ? title : `${title}.`} ${readSaid(joinSaid(describeSource(source, entry, context), ', '))}.`,
    ...(url ? { url } : {}),
  };
}
