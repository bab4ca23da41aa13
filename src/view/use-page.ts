import { siteConfig } from '../config.ts';
import { formatDate } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import type { PageEntry } from '../model/entry.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { langOf } from './language.ts';
import { fillSaid, say } from './pieces.ts';
import { linkTo } from './rows.ts';
import { fullAddress } from './site.ts';

/** What the menu "Use this page" needs: the page's own address, a ready citation, and a letter that shares it. */
export interface PageUse {
  /** The full address of the page online, also where the page is read from a copy. */
  address: string;
  citation: Said;
  /** A `mailto:` address without a receiver. */
  mail: string;
}

/** How a page is cited and shared. */
export function createPageUse(entry: PageEntry, context: PageContext): PageUse {
  const { m, t, urls } = context;
  const { title, summary } = entry.data;
  const address = urls.home?.(entry) ?? fullAddress(urls.entry(entry.kind, entry.id));
  const subject = t(m.site.titleOf, { title, site: nameSite(context) });
  return {
    address,
    citation: writeCitation(entry, address, context),
    mail: writeMail(subject, `${summary}\n\n${address}`),
  };
}

// A page that we show for others is cited where it is at home.
const nameSite = ({ peer }: PageContext) => peer?.data.name ?? siteConfig.name;

// Who did the work wrote the page only where it says so; a page from public sources is this site's.
function writeCitation(entry: PageEntry, address: string, context: PageContext): Said {
  const { m, lang, today } = context;
  const { reviewed } = entry.data;
  const title = say(entry.data.title, langOf(entry, lang));
  const date = formatDate(reviewed?.on ?? today, lang);
  const values = { title, site: nameSite(context), date, address };
  const authors =
    entry.kind === 'case-studies' && entry.data.writtenFrom === 'own-work'
      ? entry.data.authorities
          .filter(({ role }) => role === 'lead')
          .map(({ id }) => linkTo(context, 'authorities', id).text)
      : [];
  return authors.length
    ? fillSaid(m.reading.citationBy, { ...values, authors: formatNames(authors, lang) })
    : fillSaid(m.reading.citation, values);
}

// A line ends with both signs in a letter; encodeURIComponent leaves ' as it is, which some mail programs end at.
function writeMail(subject: string, body: string): string {
  const encode = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n')).replaceAll("'", '%27');
  return `mailto:?subject=${encode(subject)}&body=${encode(body)}`;
}
