import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterMap } from 'parse5';

/** Bytes of one or several files: as they are, and compressed for the way, each file for itself. */
export interface Weight {
  plain: number;
  gzip: number;
  brotli: number;
}

/** What a first visit to a page fetches, without pictures: the page, its styles, its scripts. */
export interface PageWeight {
  page: string;
  html: Weight;
  css: Weight;
  scripts: Weight;
  all: Weight;
}

/** Weighs a page of a built site; `base` is the path that the site's addresses start with. */
export function weighPage(folder: string, page: string, base: string): PageWeight {
  const html = readFileSync(join(folder, page), 'utf8');
  const linked = listLinked(html).map(({ kind, url }) => ({ kind, path: url.slice(base.length) }));
  const paths = (kind: Linked['kind']) => linked.filter((one) => one.kind === kind).map(({ path }) => path);
  const css = weighAll([...new Set(paths('css'))].map((path) => readFileSync(join(folder, path))));
  const scripts = weighAll(listModules(folder, paths('script')).map((path) => readFileSync(join(folder, path))));
  const own = weighAll([Buffer.from(html)]);
  return { page, html: own, css, scripts, all: addWeights([own, css, scripts]) };
}

interface Linked {
  kind: 'css' | 'script';
  url: string;
}

/** The styles and scripts a page asks for at once, in reading order. */
function listLinked(html: string): Linked[] {
  const found: Linked[] = [];
  const visit = (node: DefaultTreeAdapterMap['node']): void => {
    if (adapter.isElementNode(node)) {
      const value = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? '';
      if (node.tagName === 'link' && value('rel') === 'stylesheet') found.push({ kind: 'css', url: value('href') });
      if (node.tagName === 'link' && value('rel') === 'modulepreload')
        found.push({ kind: 'script', url: value('href') });
      if (node.tagName === 'script' && value('src')) found.push({ kind: 'script', url: value('src') });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

/** Scripts with all that they import at once; what a script fetches later (`import()`) is no part of a first visit. */
function listModules(folder: string, paths: readonly string[], known = new Set<string>()): string[] {
  for (const path of paths.filter((one) => !known.has(one))) {
    known.add(path);
    const code = readFileSync(join(folder, path), 'utf8');
    const imports = [...code.matchAll(/\bimport\s*(?:[\w$*{},\s]+?\bfrom\s*|\{[^}]*\}\s*from\s*)?["'](\.[^"']+)["']/g)];
    listModules(
      folder,
      imports.map(([, url = '']) => posix.join(posix.dirname(path), url)),
      known,
    );
  }
  return [...known];
}

function weighAll(files: readonly Buffer[]): Weight {
  const weights = files.map((bytes) => ({
    plain: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  }));
  return addWeights(weights);
}

function addWeights(weights: readonly Weight[]): Weight {
  const add = (key: keyof Weight) => weights.reduce((sum, weight) => sum + weight[key], 0);
  return { plain: add('plain'), gzip: add('gzip'), brotli: add('brotli') };
}
