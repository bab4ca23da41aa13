import { formatDate } from '../format/date.ts';
import type { AnyEntry, PageEntry } from '../model/entry.ts';
import { createArchiveAddress } from '../model/link-report.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { sayName } from './language.ts';

/** The sources of a page in the order of their numbers: as the text cites them first, then the rest. */
export function orderSources({ data, outline }: PageEntry): PageEntry['data']['sources'] {
  const cited = [...new Set((outline?.citations ?? []).map(({ id }) => id))];
  const rank = (id: string) => (cited.includes(id) ? cited.indexOf(id) : cited.length);
  return [...data.sources].sort((a, b) => rank(a.id) - rank(b.id));
}

/** The number a source has on its page, for tables that name it. */
export function numberSources(entry: PageEntry): Map<string, number> {
  return new Map(orderSources(entry).map(({ id }, index) => [id, index + 1]));
}

/** What is known of a source beside its title: who published it, when, and when it was looked at. */
export function describeSource(
  { publisher, date, accessed }: PageEntry['data']['sources'][number],
  entry: PageEntry,
  context: PageContext,
): Said[] {
  const { m, t, lang } = context;
  return [
    sayName(publisher, entry, context),
    date ? formatDate(date, lang) : '',
    accessed ? t(m.entry.accessed, { date: formatDate(accessed, lang) }) : '',
  ].filter(Boolean);
}

/** What to tell of a source whose address no longer answers, and where a copy may be; undefined while it answers. */
export function findCopy(
  { url, accessed, date }: PageEntry['data']['sources'][number],
  { m, t, lang, catalogue }: PageContext,
): { told: string; href: string } | undefined {
  const since = url && catalogue.gone.get(url);
  if (!since) return undefined;
  const day = { ...(accessed && { accessed }), ...(date && { date }) };
  return { told: t(m.linkRot.gone, { date: formatDate(since, lang) }), href: createArchiveAddress(url, day) };
}

/** Whether an entry is a page with text. */
export function isPage(entry: AnyEntry): entry is PageEntry {
  return 'title' in entry.data;
}
