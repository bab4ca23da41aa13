import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { attributeOf, isLeading, readPages, type BuiltPage } from './support/pages.ts';

const site = inject('site');

/** Every address a page names that should be a file of the site, with its fragment. */
function listOwn({ path, elements }: BuiltPage, base: string): { url: URL; written: string }[] {
  const from = new URL(base + path.replace(/index\.html$/, ''), 'https://own.invalid');
  const written = elements.flatMap((element) => [
    ...(element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical'
      ? []
      : [attributeOf(element, 'href')]),
    attributeOf(element, 'src'),
    attributeOf(element, 'action'),
    ...(attributeOf(element, 'srcset')
      ?.split(',')
      .map((one) => one.trim().split(/\s/)[0]) ?? []),
  ]);
  return written
    .filter((one): one is string => one !== undefined)
    .map((one) => ({ url: new URL(one, from), written: one }))
    .filter(({ url }) => url.host === 'own.invalid');
}

for (const { folder, base } of [site, inject('fixture')]) {
  test(`no link, picture or script below ${base} leads nowhere, and no anchor is missing`, () => {
    const pages = readPages(folder);
    const anchors = new Map(
      pages.map(({ path, elements }) => [path, new Set(elements.map((one) => attributeOf(one, 'id')))]),
    );
    const dead: string[] = [];
    let followed = 0;
    for (const page of pages) {
      for (const { url, written } of listOwn(page, base)) {
        followed += 1;
        const path = decodeURIComponent(url.pathname);
        const file = path.slice(base.length) + (path.endsWith('/') ? 'index.html' : '');
        const found = path.startsWith(base) && existsSync(join(folder, file));
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (!found || (fragment && !anchors.get(file)?.has(fragment))) dead.push(`${page.path}: ${written}`);
      }
    }
    expect([...new Set(dead)]).toEqual([]);
    expect(followed).toBeGreaterThan(200);
  });
}

test('everything can be reached by links from the home page', () => {
  const pages = new Map(
    readPages(site.folder).flatMap((page) => (isLeading(page) ? [] : [[page.path, page] as const])),
  );
  const seen = new Set<string>();
  const queue = ['index.html'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const page = pages.get(path);
    if (!page || seen.has(path)) continue;
    seen.add(path);
    queue.push(
      ...listOwn(page, '/').map(
        ({ url }) => `${url.pathname.slice(1)}${url.pathname.endsWith('/') ? 'index.html' : ''}`,
      ),
    );
  }
  const lost = [...pages.keys()].filter(
    (path) => !seen.has(path) && !/(^|\/)404(\.|\/index\.)html$/.test(path) && path !== 'collaborations/index.html',
  );
  expect(lost).toEqual([]);
});

test('pictures come in sizes, with dimensions, lazily', () => {
  const { folder, base } = inject('fixture');
  const html = readFileSync(join(folder, 'case-studies/everything/index.html'), 'utf8');
  const pictures = [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
  expect(pictures).toHaveLength(3);
  expect(pictures[0]).toMatch(/src="[^"]*chart-[0-9a-f]{10}-1400\.webp" srcset="[^"]*-320\.webp 320w,[^"]*1400w"/);
  expect(pictures[0]).toMatch(/width="1400" height="700" loading="lazy"/);
  expect(pictures[2]).toMatch(/width="200" height="100"/);
  for (const picture of pictures) expect(picture).toContain(`"${base}pictures/`);
  expect(html).toMatch(/<figure class="figure"><img [^>]*><figcaption>Κλήσεις ανά μήνα<\/figcaption>/);
});
