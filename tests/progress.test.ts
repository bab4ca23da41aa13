import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { attributeOf, readPages } from './support/pages.ts';

const { folder, base } = inject('fixture');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const linksOf = (path: string) =>
  readPages(folder)
    .find((page) => page.path === path)
    ?.elements.filter(({ tagName }) => tagName === 'a' || tagName === 'link')
    .flatMap((element) => attributeOf(element, 'href') ?? []) ?? [];

test('corrections and replies stand on their page and in the list, the newest first, and the footer leads there', () => {
  for (const path of ['case-studies/everything/index.html', 'corrections/index.html']) {
    const html = read(path);
    const places = ['2021-04-05', '2021-03-02'].map((day) => html.indexOf(`id="case-studies--everything--${day}"`));
    expect(places[0], path).toBeGreaterThan(0);
    expect(places[1], path).toBeGreaterThan(places[0] ?? 0);
    expect(html).toContain('<q lang="en">Τετρακόσια σύνολα.</q>');
    expect(linksOf(path)).toContain(`${base}corrections/`);
  }
  expect(read('case-studies/plain/index.html')).not.toContain('id="corrections"');
});

test('the page of what is in progress has calls, what is being written, and its feed', () => {
  const html = read('in-progress/index.html');
  const calls = html.indexOf('id="collaborations-together"');
  expect(calls).toBeGreaterThan(0);
  expect(html.indexOf('id="pull-7"')).toBeGreaterThan(calls);
  expect(html).toContain('Λιγότεροι κάδοι &amp; &lt;b&gt;άλλα&lt;/b&gt;');
  expect(html).not.toContain('topic-gone');
  expect(linksOf('in-progress/index.html').filter((href) => href === `${base}in-progress/feed.xml`)).toHaveLength(2);
  expect(read('in-progress/feed.xml')).toContain('<title>Λιγότεροι κάδοι &amp; &lt;b&gt;άλλα&lt;/b&gt;</title>');
  expect(linksOf('index.html')).toContain(`${base}in-progress/`);
});

test('a page names who wrote it, as the snapshot knows, and no mail address', () => {
  const html = read('case-studies/everything/index.html');
  const about = html.slice(html.indexOf('id="about-this-page"'));
  expect(about).toMatch(/Who wrote or changed this page: [^<]*Ομάδα/);
  expect(about).not.toMatch(/[\w.]+@[\w.]+/);
});

test('without a snapshot the page says so', () => {
  const html = readFileSync(join(inject('site').folder, 'in-progress/index.html'), 'utf8');
  expect(html).toMatch(/Nobody has looked yet what is being written|As seen on GitHub on|Nothing was being written on/);
});
