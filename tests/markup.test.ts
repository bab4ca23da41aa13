import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { expect, inject, test } from 'vitest';
import { folderOfPage } from '../scripts/lib/languages.ts';
import { listFiles } from '../scripts/lib/read-content.ts';
import { isSearchable } from '../scripts/lib/search-index.ts';
import { attributeOf, isLeading, readPages, type BuiltPage } from './support/pages.ts';

const sites = [inject('site'), inject('fixture')];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off', // the site's name stands at the end of every title
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['group', 'status', 'search'] }],
    'no-inline-style': 'error',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
    'input-missing-label': 'error',
    'hidden-focusable': 'off',
    // Values of one facet share a name, as a form sends them.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
});

/** All pages, of many alike every fourth: npm run verify reads all of them, by the Nu checker. */
function choosePages(pages: readonly BuiltPage[]): BuiltPage[] {
  const alike = Map.groupBy(pages, ({ path }) => {
    const folders = path.slice(folderOfPage(path).length).split('/');
    return `${folderOfPage(path)}${folders[0]} ${folders.length}`;
  });
  return [...alike.values()].flatMap((list) => list.filter((_, index) => list.length < 20 || index % 4 === 0));
}

for (const { folder, base } of sites) {
  const pages = readPages(folder);
  const whole = pages.filter((page) => !isLeading(page));

  test(`pages of every sort below ${base} are valid HTML`, async () => {
    const faults: string[] = [];
    for (const { path, html } of choosePages(pages)) {
      const report = await validator.validateString(html, path);
      for (const { messages } of report.results) {
        faults.push(
          ...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`),
        );
      }
    }
    expect(faults.slice(0, 40)).toEqual([]);
  });

  test(`no page below ${base} holds a style, an event handler, an inline script or anything from elsewhere`, () => {
    const faults: string[] = [];
    for (const { path, elements } of pages) {
      for (const element of elements) {
        if (element.tagName === 'style') faults.push(`${path}: <style>`);
        // A block of linked data is no program: tests/linked-data.test.ts shows that nothing of it runs.
        const isProgram = element.tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json';
        if (isProgram && attributeOf(element, 'src') === undefined) faults.push(`${path}: inline <script>`);
        for (const { name, value } of element.attrs) {
          if (name === 'style' || /^on/i.test(name)) faults.push(`${path}: ${element.tagName} ${name}`);
          const loads =
            ['src', 'srcset', 'poster', 'data'].includes(name) ||
            (name === 'href' &&
              element.tagName === 'link' &&
              !/^(?:canonical|alternate)$/.test(attributeOf(element, 'rel') ?? ''));
          if (loads && /(^|[\s,])(https?:)?\/\//.test(value))
            faults.push(`${path}: ${element.tagName} ${name}=${value}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test(`every page below ${base} has a title of its own, one h1, a language, a description and the policy`, () => {
    const titles = new Map<string, string>();
    const faults: string[] = [];
    for (const { path, html, elements } of whole) {
      const count = (tag: string) => elements.filter(({ tagName }) => tagName === tag).length;
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
      if (count('h1') !== 1 || count('main') !== 1) faults.push(`${path}: ${count('h1')} h1, ${count('main')} main`);
      if (!/<html lang="[a-z]{2}"/.test(html)) faults.push(`${path}: no language`);
      if (!html.includes('http-equiv="content-security-policy"')) faults.push(`${path}: no policy`);
      if (!/<meta name="description" content="[^"]{3,}"/.test(html)) faults.push(`${path}: no description`);
      // Names of places are the same in every language.
      const key = `${folderOfPage(path)} ${title}`;
      if (titles.has(key)) faults.push(`${path}: has the title of ${titles.get(key)}`);
      titles.set(key, path);
    }
    expect(faults).toEqual([]);
  });

  test(`every page below ${base} says what stands where it is shared, with a picture that is there`, () => {
    const faults: string[] = [];
    const images = new Set<string>();
    const ofEntry = /^(case-studies|standards|guides)\/[^/]+\/index\.html$/;
    for (const { path, elements } of whole) {
      const metas = elements.filter(({ tagName }) => tagName === 'meta');
      const valueOf = (name: string) =>
        metas
          .filter((one) => (attributeOf(one, 'property') ?? attributeOf(one, 'name')) === name)
          .map((one) => attributeOf(one, 'content'))
          .join();
      const image = new URL(valueOf('og:image')).pathname.slice(base.length);
      if (!existsSync(join(folder, image))) faults.push(`${path}: no ${image}`);
      for (const name of ['og:title', 'og:description', 'og:type', 'og:locale', 'og:image:alt', 'twitter:card'])
        if (!valueOf(name)) faults.push(`${path}: no ${name}`);
      if (ofEntry.test(path)) images.add(image);
    }
    expect(faults).toEqual([]);
    expect(images.size).toBe(whole.filter(({ path }) => ofEntry.test(path)).length);
    expect(existsSync(join(folder, 'cards/list.json'))).toBe(false);
    expect(existsSync(join(`${folder}-mirror`, 'shared-practice/cards'))).toBe(false);
  });
}

test('the policy allows nothing inline', () => {
  const html = readFileSync(join(sites[0]?.folder ?? '', 'index.html'), 'utf8');
  const policy = /content-security-policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toContain('http');
});

test('the search index holds every page that is meant to be found, in one part or in several', () => {
  const counts = sites.map(({ folder }) => {
    const meant = readPages(folder).filter(({ html }) => isSearchable(html)).length;
    const entries = listFiles(folder).filter((path) => path.endsWith('pagefind-entry.json'));
    const indexed = entries.map((path) => {
      const entry = JSON.parse(readFileSync(join(folder, path), 'utf8')) as {
        languages: Record<string, { page_count: number }>;
      };
      return Object.values(entry.languages).reduce((sum, one) => sum + one.page_count, 0);
    });
    return { meant, indexed: indexed.reduce((sum, one) => sum + one, 0), parts: entries.length };
  });
  for (const { meant, indexed } of counts) expect(indexed).toBe(meant);
  // One for each language; the invented site's index is made in parts.
  expect(counts.map(({ parts }) => parts)).toEqual([2, 4]);
});
