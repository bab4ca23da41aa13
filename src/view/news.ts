import { listPageEntries } from '../model/catalogue.ts';
import { dateOf } from '../model/date-of.ts';
import type { PageEntry } from '../model/entry.ts';
import { compareText } from '../model/problem.ts';
import type { PageContext } from '../page.ts';
import { langOf } from './language.ts';

/** Why a page is news. */
export type NewsReason = 'added' | 'checked' | 'corrected';

/** A page that is news: since which day, and why; the language of its title, where it is another one than the page's. */
export type NewsRow = [day: string, why: NewsReason, kind: string, title: string, href: string, lang?: string];

/** How many are told at most: who stays away longer finds the lists. */
const mostNews = 300;

/** What is new, the newest first: each page once, by the last thing that happened to it. */
export function listNews(context: PageContext): NewsRow[] {
  const { m, urls, lang } = context;
  return listPageEntries(context.catalogue)
    .flatMap((entry) => {
      const [last] = listEvents(entry, context);
      return last ? [{ entry, ...last }] : [];
    })
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.entry.id, b.entry.id))
    .slice(0, mostNews)
    .map(({ entry, day, why }) => {
      const own = langOf(entry, lang);
      const row = [day, why, m.kinds[entry.kind].one, entry.data.title, urls.entry(entry.kind, entry.id)] as const;
      return own ? [...row, own] : [...row];
    });
}

/** What happened to a page and when, the last thing first; where two fell on one day, that it came counts. */
function listEvents(entry: PageEntry, { catalogue }: PageContext): { day: string; why: NewsReason }[] {
  const events: [NewsReason, string | undefined][] = [
    ['added', catalogue.addedOn(entry)],
    ...catalogue.insights
      .correctionsOf(entry)
      .map((one): [NewsReason, string] => ['corrected', catalogue.addedOn(one) ?? one.data.on]),
    ['checked', entry.data.reviewed?.on],
  ];
  return events.flatMap(([why, day]) => (day ? [{ why, day }] : [])).sort((a, b) => compareText(b.day, a.day));
}

/** The case studies that came last, and among those of one day the most recent work. */
export function listLatest(context: PageContext, most: number): PageEntry[] {
  const dayOf = (entry: PageEntry) => listEvents(entry, context)[0]?.day ?? '';
  return (context.catalogue.list('case-studies') as readonly PageEntry[])
    .map((entry) => ({ entry, day: dayOf(entry) }))
    .sort((a, b) => compareText(b.day, a.day) || compareText(dateOf(b.entry), dateOf(a.entry)))
    .slice(0, most)
    .map(({ entry }) => entry);
}
