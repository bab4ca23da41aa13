import { escapeXml } from '../format/xml.ts';

/** An Atom feed (RFC 4287): its own address, what it is called, and its entries. */
export interface Feed {
  address: string;
  /** The page that people read instead. */
  page: string;
  title: string;
  author: string;
  language: string;
  /** A moment in UTC, or a day. */
  updated: string;
  entries: FeedEntry[];
}

/** One entry of a feed; moments are in UTC, or days. */
export interface FeedEntry {
  id: string;
  href: string;
  title: string;
  author: string;
  summary: string;
  published: string;
  updated: string;
}

/** Writes a feed; no text of it can end an element. */
export function writeFeed({ address, page, title, author, language, updated, entries }: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
  <id>${escapeXml(address)}</id>
  <title>${escapeXml(title)}</title>
  <updated>${writeMoment(updated)}</updated>
  <author><name>${escapeXml(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
${entries.map(writeEntry).join('')}</feed>
`;
}

function writeEntry({ id, href, title, author, summary, published, updated }: FeedEntry): string {
  return `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <link rel="alternate" href="${escapeXml(href)}"/>
    <published>${writeMoment(published)}</published>
    <updated>${writeMoment(updated)}</updated>
    <author><name>${escapeXml(author)}</name></author>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;
}

const writeMoment = (time: string) => (time.length === 10 ? `${time}T00:00:00Z` : time);
