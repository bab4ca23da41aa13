import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPages } from '../lib/search-index.ts';
import { readAddress } from '../lib/settings.ts';
import { listSitemapPages } from './pages.ts';
import { writeSitemapIndex, writeSitemaps } from './write.ts';

/** Writes `sitemap.xml` and its parts for a built site; takes away the list of days that the pages step left for it. */
export function createSitemap(folder: string): number {
  const { site, base } = readAddress();
  const address = new URL(base, site).href;
  const list = join(folder, 'sitemap/days.json');
  const days = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  rmSync(join(folder, 'sitemap'), { recursive: true });
  const pages = listSitemapPages(listPages(folder), { folder, address, days });
  const parts = writeSitemaps(pages).map((text, index) => ({ text, name: `sitemap-${index + 1}.xml` }));
  for (const { text, name } of parts) writeFileSync(join(folder, name), text);
  const listed = parts.map(({ text, name }) => ({ address: new URL(name, address).href, day: findNewest(text) }));
  writeFileSync(join(folder, 'sitemap.xml'), writeSitemapIndex(listed));
  return pages.length;
}

function findNewest(text: string): string | undefined {
  const days = [...text.matchAll(/<lastmod>([^<]*)</g)].map(([, day = '']) => day);
  return days.reduce<string | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}
