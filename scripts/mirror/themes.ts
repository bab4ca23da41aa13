import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { NamedRow } from '../../src/model/named.ts';
import { readFacets, type HeadWords } from '../lib/search-facets.ts';
import { folderOfPage } from '../lib/languages.ts';
import { createSearchIndex, isSearchable, listPages } from '../lib/search-index.ts';
import { outDir } from '../lib/settings.ts';
import { listSite } from './files.ts';

/** A theme of the library, and which files of the site a copy of it keeps. */
export interface ThemePart {
  name: string;
  id: string;
  keeps: ReadonlySet<string>;
}

const entryPage =
  /^(?:case-studies|standards|guides|collaborations|authorities|topics)\/[^/]+\/(?:brief\/)?index\.html$/;
const ofAuthority = /^authorities\/[^/]+\/index\.html$/;

/** The themes of a built site: each keeps its pages, the places that these name, and all pages that are no entries. */
export function listThemes(folder: string, paths: readonly string[], words: HeadWords): ThemePart[] {
  const themes = new Map<string, Set<string>>();
  const linked = new Map<string, string[]>();
  for (const path of paths.filter((one) => entryPage.test(one) && !ofAuthority.test(one))) {
    const html = readFileSync(join(folder, path), 'utf8');
    const places = [...html.matchAll(/\/(authorities\/[a-z0-9-]+\/)"/g)].map(([, place = '']) => `${place}index.html`);
    linked.set(path, places);
    for (const theme of readFacets(words[path] ?? '')['theme'] ?? [])
      themes.set(theme, (themes.get(theme) ?? new Set()).add(path));
  }
  const all = new Set(paths);
  const common = paths.filter((path) => !entryPage.test(path));
  return [...themes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, pages]) => {
      const places = [...pages].flatMap((path) => linked.get(path) ?? []);
      const briefs = [...pages].map((path) => path.replace(/^(topics\/[^/]+\/)(?=index)/, '$1brief/'));
      const id = new GithubSlugger().slug(name);
      const known = [...places, ...briefs].filter((path) => all.has(path));
      return { name, id, keeps: new Set([...common, ...pages, ...known]) };
    });
}

/** A part of the built site as a site of its own, in a folder that whoever asks puts away: with a search of its own. */
export async function createPart(
  paths: readonly string[],
  keeps: ReadonlySet<string>,
  words: HeadWords,
): Promise<{ folder: string; paths: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'shared-practice-part-'));
  const isCompared = /^compare\/([a-z-]+\/[^/]+)\.js$/;
  for (const path of paths) {
    const compared = isCompared.exec(path)?.[1];
    const isKept = keeps.has(path) && (!compared || keeps.has(`${compared}/index.html`));
    if (!isKept || path.startsWith('pagefind/') || folderOfPage(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (/^search\/(?:things|titles)\//.test(path)) writeFileSync(join(folder, path), keepRows(path, keeps));
    else if (withLinks.test(path))
      writeFileSync(join(folder, path), dropLinks(readFileSync(join(outDir, path), 'utf8'), keeps));
    else if (/^reading-list\/pages-\d+\.js$/.test(path)) writeFileSync(join(folder, path), keepLines(path, keeps));
    else cpSync(join(outDir, path), join(folder, path));
  }
  const pages: string[] = [];
  for (const path of listPages(folder)) {
    const html = readFileSync(join(folder, path), 'utf8');
    if (!isSearchable(html)) continue;
    pages.push(path);
    writeFileSync(
      join(folder, path),
      html.replace('</head>', () => `${words[path] ?? ''}</head>`),
    );
  }
  await createSearchIndex(folder, pages);
  return { folder, paths: listSite(folder) };
}

// What lists and the page for deciding load: each card or line has the link to its page.
const withLinks = /^(?:[^/]+\/)?(?:lists\/[^/]+\/[^/]+|decide\/topics\/[^/]+|news)\.js$/;
const linked = /"([^"]*?\/((?:case-studies|standards|guides|collaborations|authorities|topics)\/[a-z0-9-]+\/))"/g;

/** What scripts load, without the links to pages that are left out: the words stay, and the reader is told. */
function dropLinks(code: string, keeps: ReadonlySet<string>): string {
  return code.replaceAll(linked, (text, _, page: string) => (keeps.has(`${page}index.html`) ? text : '""'));
}

/** A list of names without those that lead to what is left out. */
function keepRows(path: string, keeps: ReadonlySet<string>): string {
  const [, json = '[]'] = /^export const rows = (.*);\s*$/s.exec(readFileSync(join(outDir, path), 'utf8')) ?? [];
  const rows = (JSON.parse(json) as NamedRow[]).filter(
    ([, , , to]) => to.includes('#') || keeps.has(`${to}index.html`),
  );
  return `export const rows = ${JSON.stringify(rows)};\n`;
}

/** What reading lists load, without the pages that are left out: a line each. */
function keepLines(path: string, keeps: ReadonlySet<string>): string {
  const lines = readFileSync(join(outDir, path), 'utf8').split(/(?<=\n)/);
  const isKept = (line: string) => {
    const [, kind = '', id = ''] = /^sharedPracticeReading\(\{"kind":"([a-z-]+)","id":"([a-z0-9-]+)"/.exec(line) ?? [];
    return keeps.has(`${kind}/${id}/index.html`);
  };
  return lines.filter(isKept).join('');
}
