import { siteConfig } from '../config.ts';
import type { PageEntry } from '../model/entry.ts';
import { listPageEntries } from '../model/catalogue.ts';
import type { PageKind } from '../model/kinds.ts';
import { compareText } from '../model/problem.ts';
import { remember } from '../model/remember.ts';
import type { PageContext } from '../page.ts';
import { nameShort } from './names.ts';
import { describeSite } from './site.ts';

/** What stands on the picture that is shown where a page is shared. */
export interface SocialCard {
  /** Where the picture lies below the site's address: `cards/guides/first-100-days.png`. */
  path: string;
  /** The kind of entry in words, and the name of its shape; neither on the card of the site. */
  kind?: string;
  shape?: PageKind;
  title: string;
  /** Who did it, or whose it is. */
  place?: string;
  site: string;
}

// A picture takes about 50 ms: more than this many, and building would be mostly drawing.
const mostCards = 2000;

/** The entries that have a card of their own: in a very large library those that were reviewed last. */
export function listCarded({ catalogue }: Pick<PageContext, 'catalogue'>): PageEntry[] {
  const entries = [...listPageEntries(catalogue)];
  if (entries.length <= mostCards) return entries;
  const reviewOf = ({ data }: PageEntry) => data.reviewed?.on ?? '';
  return entries.sort((a, b) => compareText(reviewOf(b), reviewOf(a))).slice(0, mostCards);
}

/** The card of all pages that have none of their own. */
export function createSiteCard(context: PageContext): SocialCard {
  const { lang, m } = context;
  return { path: pathOf(lang, 'site'), title: m.home.title, place: describeSite(context), site: siteConfig.name };
}

/** The card of an entry. */
export function createEntryCard(entry: PageEntry, context: PageContext): SocialCard {
  const { m, lang } = context;
  const place = describePlace(entry, context);
  return {
    path: pathOf(lang, `${entry.kind}/${entry.id}`),
    kind: m.kinds[entry.kind].one,
    shape: entry.kind,
    title: entry.data.title,
    ...(place ? { place } : {}),
    site: siteConfig.name,
  };
}

const pathOf = (lang: string, name: string) => `cards/${lang}/${name}.png`;

function describePlace(entry: PageEntry, context: PageContext): string {
  if (entry.kind === 'standards') return entry.data.steward;
  if (entry.kind === 'guides') return context.m.guide.kinds[entry.data.kind];
  return nameShort(
    entry.data.authorities.filter(({ role }) => role !== 'funder'),
    context,
  );
}

/** What a page tells the places where it is shared. */
export interface Shared {
  title: string;
  description: string;
  /** The full address of the page. */
  address: string;
  entry?: PageEntry | undefined;
}

const cardedOf = remember((catalogue: PageContext['catalogue']) => new Set(listCarded({ catalogue })));

/** The card of an entry that has one of its own; of ours only. */
export const findCard = (entry: PageEntry, context: PageContext): SocialCard | undefined =>
  !context.peer && cardedOf(context.catalogue).has(entry) ? createEntryCard(entry, context) : undefined;

/** The properties of Open Graph for a page, in order; addresses are full ones. */
export function listSharing({ title, description, address, entry }: Shared, context: PageContext): [string, string][] {
  const { lang, m, t, urls } = context;
  const card = (entry && findCard(entry, context)) ?? createSiteCard(context);
  const { kind } = card;
  return [
    ['og:type', entry ? 'article' : 'website'],
    ['og:site_name', siteConfig.name],
    ['og:title', title],
    ['og:description', description],
    ['og:url', address],
    ['og:locale', lang === 'cy' ? 'cy_GB' : 'en_GB'],
    ['og:image', new URL(urls.file(card.path), address).href],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', kind ? t(m.social.alt, { kind, title: card.title }) : t(m.social.altSite, { site: siteConfig.name, title: card.title })],
  ]; // prettier-ignore
}
