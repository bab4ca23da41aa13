import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../scripts/lib/read-content.ts';
import { listPages } from '../scripts/lib/search-index.ts';
import { root } from '../scripts/lib/settings.ts';

type Node = DefaultTreeAdapterMap['node'];

const { folder } = inject('fixture');
const spoken = new Set(['alt', 'title', 'aria-label', 'placeholder', 'content', 'label']);
const content = join(root, 'tests/fixtures/content');
// Texts that are neither interface nor content: names of this instance, and hosts of addresses.
const config = JSON.parse(readFileSync(join(root, 'site.config.json'), 'utf8')) as {
  name: string;
  description: string;
};
const given = [
  config.name,
  config.description,
  ...listFiles(content)
    .filter((path) => !/images/.test(path))
    .map((path) => readFileSync(join(content, path), 'utf8')),
];
const known = new Set(given.join(' ').match(/[A-Za-z]{2,}/g));

const listTexts = (node: Node): string[] =>
  adapter.isTextNode(node) ? [node.value] : 'childNodes' in node ? node.childNodes.flatMap(listTexts) : [];

/** All words a reader of a page sees or hears that are Latin letters outside the brackets of the pseudo-language. */
function listStray(html: string): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (adapter.isTextNode(node)) texts.push(node.value);
    // The lines of words in a drawing are one text.
    if (adapter.isElementNode(node) && node.tagName === 'text') return void texts.push(listTexts(node).join(' '));
    if (adapter.isElementNode(node)) {
      // Prose is content; what must not be translated is code, or the name of a file or of a form.
      const isOther = node.attrs.some(
        ({ name, value }) => name === 'data-prose' || (name === 'translate' && value === 'no'),
      );
      if (node.tagName === 'script' || isOther) return;
      const meta =
        node.tagName === 'meta' && !node.attrs.some(({ name, value }) => name === 'name' && value === 'description');
      texts.push(...node.attrs.filter(({ name }) => spoken.has(name) && !meta).map(({ value }) => value));
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  // What is marked inside a sentence, because it is in another language, is a part of it.
  const whole = html.replaceAll(/<span lang="[^"]*">([^<]*)<\/span>/g, '$1');
  visit(parse(whole, { scriptingEnabled: false }));
  return texts
    .flatMap((text) => text.replace(/⟦[^⟦⟧]*(?:⟦[^⟧]*⟧[^⟦⟧]*)*⟧/g, ' ').match(/[A-Za-z]{2,}/g) ?? [])
    .filter((word) => !known.has(word));
}

test('every word of the interface comes from the messages', () => {
  const stray = new Map<string, string>();
  const prose = ['about', 'contribute', 'accessibility', 'cookies'];
  for (const path of listPages(folder)) {
    const html = readFileSync(join(folder, path), 'utf8');
    const own = prose.some((name) => path.startsWith(`${name}/`))
      ? html.replace(/<(title|h1)[^>]*>.*?<\/\1>|<meta name="description"[^>]*>/gs, '')
      : html;
    for (const word of listStray(own)) stray.set(word, path);
  }
  expect([...stray]).toEqual([]);
});

test('the test itself finds a stray word', () => {
  expect(listStray('<p>⟦Hello⟧ <span aria-label="Stray">κείμενο</span> there</p>')).toEqual(['Stray', 'there']);
  expect(listStray('<p>⟦From <span lang="en">λόγια</span> on⟧ <span lang="en">there</span></p>')).toEqual(['there']);
});
