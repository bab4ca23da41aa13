import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { defaultTreeAdapter as adapter, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import { attributeOf, isLeading, readPages, type BuiltPage } from './support/pages.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

const site = inject('site');
const fixture = inject('fixture');
const executable = inject('browser');
const pages = [site, fixture].flatMap(({ folder, base }) =>
  readPages(folder)
    .filter((page) => !isLeading(page))
    .map((page) => ({ ...page, folder, base })),
);
const ofKind = (kind: string) => pages.filter(({ path }) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(path));
const caseStudies = ofKind('case-studies');

const textOf = (node: Node): string =>
  adapter.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const words = (node: Node | undefined) => (node ? textOf(node).replaceAll(/\s+/g, ' ').trim() : '');
const hasClass = (element: Element, name: string) => attributeOf(element, 'class')?.split(' ').includes(name) ?? false;
const withClass = ({ elements }: BuiltPage, name: string) => elements.filter((one) => hasClass(one, name));
const ids = ({ elements }: BuiltPage) => elements.map((one) => attributeOf(one, 'id')).filter(Boolean);

/** Everything inside an element. */
function inside(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [...(adapter.isElementNode(child) ? [child] : []), ...inside(child)]);
}

test('above the text of a case study stand its card and at most three figures, each with a source by name', () => {
  expect(caseStudies.length).toBeGreaterThan(40);
  for (const page of caseStudies) {
    const order = page.elements.filter((one) =>
      ['title', 'lead', 'facts--wide', 'figures', 'columns'].some((name) => hasClass(one, name)),
    );
    const names = order.map((one) => attributeOf(one, 'class')).filter((name) => name !== 'figures');
    expect([page.path, ...names]).toEqual([page.path, 'title', 'lead', 'facts facts--wide', 'columns']);
    const [card] = withClass(page, 'facts--wide');
    const steps = card ? inside(card).filter(({ tagName }) => tagName === 'rect').length : 0;
    expect([page.path, steps]).toEqual([page.path, 5]);
    const figures = withClass(page, 'figures')
      .flatMap(inside)
      .filter(({ tagName }) => tagName === 'li');
    expect(figures.length).toBeLessThanOrEqual(3);
    for (const figure of figures) {
      const summary = words(inside(figure).find(({ tagName }) => tagName === 'summary'));
      expect(summary, page.path).toMatch(/^⟦?source: .*\p{L}/u);
    }
  }
});

test('at the foot of a case study everything stands in its order', () => {
  const foot = ['adoption-records', 'standards', 'related', 'sources', 'about-this-page', 'suggest-a-correction'];
  for (const page of caseStudies) {
    const found = ids(page).filter((id) => foot.includes(id ?? ''));
    expect([page.path, ...found]).toEqual([page.path, ...foot.filter((id) => found.includes(id))]);
    for (const id of ['adoption-records', 'related', 'about-this-page', 'suggest-a-correction'])
      expect(found).toContain(id);
  }
});

test('every heading of a text has a link to itself with a name, and so has every requirement', () => {
  const entries = [...caseStudies, ...['standards', 'guides', 'collaborations'].flatMap(ofKind)];
  for (const page of entries) {
    const linked = withClass(page, 'anchor').map((one) => attributeOf(one, 'href'));
    const [prose] = withClass(page, 'prose').filter((one) => inside(one).some(({ tagName }) => tagName === 'h2'));
    const headings = (prose ? inside(prose) : []).filter(({ tagName }) => /^h[23]$/.test(tagName));
    const requirements = page.elements.filter((one) => /^requirement-/.test(attributeOf(one, 'id') ?? ''));
    for (const one of [...headings, ...requirements]) expect(linked).toContain(`#${attributeOf(one, 'id')}`);
    const named = new Map(page.elements.map((one) => [attributeOf(one, 'id'), one]));
    for (const anchor of withClass(page, 'anchor')) {
      const by = attributeOf(anchor, 'aria-labelledby');
      expect(by === undefined ? attributeOf(anchor, 'aria-label') : words(named.get(by))).toMatch(/\p{L}/u);
    }
  }
});

test('every page of an entry can be cited and sent on under its full address, without JavaScript', () => {
  for (const page of [...caseStudies, ...['standards', 'guides', 'collaborations'].flatMap(ofKind)]) {
    const [menu] = withClass(page, 'use-page');
    const canonical = page.elements.find((one) => attributeOf(one, 'rel') === 'canonical');
    const address = (canonical && attributeOf(canonical, 'href')) ?? '';
    const parts = menu ? inside(menu) : [];
    expect(parts.filter(({ tagName }) => tagName === 'details')).toHaveLength(1);
    expect(words(parts.find((one) => attributeOf(one, 'data-citation') !== undefined)), page.path).toContain(address);
    const mail = parts.map((one) => attributeOf(one, 'href') ?? '').find((href) => href.startsWith('mailto:?')) ?? '';
    const letter = new URLSearchParams(mail.slice('mailto:?'.length));
    expect(letter.get('body')?.split('\r\n\r\n').at(-1)).toBe(address);
    expect(letter.get('subject')).toContain(words(page.elements.find(({ tagName }) => tagName === 'h1')));
  }
});

test('the bars of a page show the numbers of the table below them', () => {
  let drawn = 0;
  for (const page of caseStudies) {
    for (const bars of withClass(page, 'bars')) {
      const twin = page.elements.find((one) => attributeOf(one, 'data-twin') === attributeOf(bars, 'id'));
      const values = inside(bars)
        .filter(({ tagName }) => tagName === 'dd')
        .flatMap(inside);
      for (const value of values.filter(({ tagName }) => tagName === 'strong')) {
        drawn += 1;
        expect(words(twin), page.path).toContain(words(value));
      }
    }
  }
  expect(drawn).toBeGreaterThan(10);
});

test('a standard answers for all four nations whether it must be followed', () => {
  for (const page of ofKind('standards').filter(({ folder }) => folder === site.folder)) {
    const answer = words(withClass(page, 'scopes')[0]);
    for (const nation of ['England', 'Scotland', 'Wales', 'Northern Ireland'])
      expect(answer, page.path).toContain(nation);
  }
});

const mostBytes = 30 * 1024;

test('the first visit of a case study weighs at most 30 KB compressed, styles and scripts included', () => {
  const weights = new Map<string, number>();
  const weigh = (folder: string, file: string) =>
    weights.get(folder + file) ??
    weights.set(folder + file, gzipSync(readFileSync(join(folder, file))).length).get(folder + file) ??
    0;
  const listFiles = ({ elements, base }: (typeof pages)[number]) =>
    elements.flatMap((one) => {
      const isLoaded = one.tagName === 'script' || /stylesheet|modulepreload/.test(attributeOf(one, 'rel') ?? '');
      const address = attributeOf(one, 'src') ?? attributeOf(one, 'href');
      return isLoaded && address ? [address.slice(base.length)] : [];
    });
  const listImported = (folder: string, file: string): string[] => {
    if (!file.endsWith('.js')) return [file];
    const code = readFileSync(join(folder, file), 'utf8');
    const imports = [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name]) => `assets/${name}`);
    return [file, ...imports.flatMap((one) => listImported(folder, one))];
  };
  const heavy = caseStudies.flatMap((page) => {
    const files = new Set(listFiles(page).flatMap((file) => listImported(page.folder, file)));
    expect(files.size).toBeGreaterThan(1);
    const total = [page.path, ...files].reduce((sum, file) => sum + weigh(page.folder, file), 0);
    return total > mostBytes ? [`${page.path}: ${total}`] : [];
  });
  expect(heavy).toEqual([]);
});

describe.skipIf(!executable)('in a browser', () => {
  test(
    'the menu copies a citation, a heading its address, and paper shows what is folded',
    { timeout: 60_000 },
    async () => {
      const browser = await openBrowser(executable ?? '');
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const { page, faults } = await openPage(context, new URL(site.address).origin);
      await page.goto(`${site.address}case-studies/data-mill-north/`, { waitUntil: 'load' });
      const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
      const card = await page.locator('.facts--wide').boundingBox();
      expect(card?.y ?? 900).toBeLessThan(600);

      await page.locator('.use-page summary').click();
      await page.getByRole('button', { name: 'Copy the citation' }).click();
      await page.getByText('The citation is copied.').waitFor();
      expect(await readClipboard()).toMatch(/^“Data Mill North: .*\/case-studies\/data-mill-north\/ /);
      expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(true);
      const { violations } = await new AxeBuilder({ page }).include('.use-page').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);

      const link = page.locator('.anchor[href="#lessons"]');
      expect(await link.ariaSnapshot()).toContain('link "Lessons"');
      await link.focus();
      expect(await link.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
      await page.keyboard.press('Enter');
      await page.getByText('Link copied').waitFor();
      expect(await readClipboard()).toBe(`${site.address}case-studies/data-mill-north/#lessons`);
      expect(page.url()).toBe(`${site.address}case-studies/data-mill-north/#lessons`);

      const folded = page.locator('.figures details p').first();
      expect(await folded.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await folded.isVisible()).toBe(true);
      expect(await page.locator('.use-page').isVisible()).toBe(false);
      await browser.close();
      expect(faults).toEqual([]);
    },
  );
});
