import { escapeXml } from '../../src/format/xml.ts';

/** A page of a sitemap: its full address, the day of its last change, and the same page in all its languages. */
export interface SitemapPage {
  address: string;
  day?: string;
  alternates: readonly { lang: string; address: string }[];
}

/** What a file may hold: fewer bytes than the protocol allows, so that it can be read in one go. */
const bounds = { pages: 50_000, bytes: 10_000_000 };

const start = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
`;
const end = '</urlset>\n';

/** Writes pages as one sitemap or several, each within the bounds. */
export function writeSitemaps(pages: readonly SitemapPage[], { pages: most, bytes: room } = bounds): string[] {
  const parts: string[][] = [[]];
  let [count, bytes] = [0, start.length + end.length];
  for (const text of pages.map(writePage)) {
    const size = Buffer.byteLength(text);
    if (count && (count === most || bytes + size > room)) {
      parts.push([]);
      [count, bytes] = [0, start.length + end.length];
    }
    parts.at(-1)?.push(text);
    [count, bytes] = [count + 1, bytes + size];
  }
  return parts.map((part) => start + part.join('') + end);
}

function writePage({ address, day, alternates }: SitemapPage): string {
  const links = alternates.map(
    (one) => `<xhtml:link rel="alternate" hreflang="${escapeXml(one.lang)}" href="${escapeXml(one.address)}"/>`,
  );
  const dated = day === undefined ? '' : `<lastmod>${escapeXml(day)}</lastmod>`;
  return `<url><loc>${escapeXml(address)}</loc>${dated}${links.join('')}</url>\n`;
}

/** Writes the list of sitemaps, each with the newest day in it. */
export function writeSitemapIndex(parts: readonly { address: string; day: string | undefined }[]): string {
  const lines = parts.map(
    ({ address, day }) =>
      `<sitemap><loc>${escapeXml(address)}</loc>${day === undefined ? '' : `<lastmod>${escapeXml(day)}</lastmod>`}</sitemap>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</sitemapindex>
`;
}
