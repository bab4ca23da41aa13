import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatDate } from '../../src/format/date.ts';
import { formatMegabytes } from '../../src/format/number.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { folderOfPage } from '../lib/languages.ts';

/** What a copy says of itself. */
export interface CopyFacts {
  /** The day as of which the site was built: `2026-11-22`. */
  made: string;
  version: string;
  commit: string;
  /** The language that the copy speaks of itself. */
  lang: string;
  /** The name of the site. */
  site: string;
  address: string;
}

// Half a year: what binds an authority may have changed.
const oldAfter = 183;

const ages = (words: Messages['copy']) => JSON.stringify({ today: words.today, day: words.day, days: words.days });

/** Whether a file of the site is the page of one standard, in any language. */
export const isStandardPage = (page: string): boolean =>
  /^standards\/[^/]+\/index\.html$/.test(page.slice(folderOfPage(page).length));

/** What stands on top of every page: hidden until a file is missing, or until a standard's page is old. */
export function writeTop(isStandard: boolean, { made, lang }: CopyFacts, words: Messages['copy']): string {
  const missing = h('div.govuk-width-container', { 'data-fill': 'missing', hidden: true }, [
    h('p.note.note--strong', { role: 'alert' }, [`${words.missing} `, h('code')]),
  ]);
  const data = { 'data-copy-made': made, 'data-ages': ages(words), 'data-old-after': oldAfter, hidden: true };
  const old = h('div.govuk-width-container', data, [
    h('p.note.note--strong', [`${fill(words.old, { date: formatDate(made, lang) })} `, h('span', { 'data-age': '' })]),
  ]);
  return toHtml([missing, ...(isStandard ? [old] : [])]);
}

/** What stands on top of the page that opens a copy: how old it is, and, where no style comes, to unpack it first. */
export function writeStart({ made, site, lang }: CopyFacts, words: Messages['copy']): string {
  return toHtml([
    h('div.unpack-first', [h('p', [h('strong', words.unpack)]), h('p', words.unpackHow)]),
    h('div.govuk-width-container', { 'data-copy-made': made, 'data-ages': ages(words) }, [
      h('p.note', [`${fill(words.madeOn, { site, date: formatDate(made, lang) })} `, h('span', { 'data-age': '' })]),
    ]),
  ]);
}

/** A file that can be loaded: what it is called, its name and address, its size in bytes and its SHA-256. */
export interface Download {
  name: string;
  file: string;
  /** Its address, from the root of the site. */
  href: string;
  bytes: number;
  hash: string;
}

/** The same for one page: the way from it to the root of the site. */
export interface PageFacts extends CopyFacts {
  up: string;
}

// The whole site and the book; what follows are parts of them.
const mainCopies = 2;

/** The copies that can be loaded, for the online page about them. */
export function writeDownloads(downloads: readonly Download[], facts: PageFacts, words: Messages['copy']): string {
  const items = downloads.map(({ name, file, href, bytes, hash }) =>
    h('li', [
      h('a', { href: facts.up + href, download: true }, `${name} (${formatMegabytes(bytes)})`),
      h('br'),
      `${file}, ${words.hash} `,
      h('code.hash', hash),
    ]),
  );
  const made = h('p', fill(words.downloadsMade, { date: formatDate(facts.made, facts.lang) }));
  const list = (some: typeof items) => h('ul', { 'data-prose': '' }, some);
  const [main, parts] = [items.slice(0, mainCopies), items.slice(mainCopies)];
  const folded = parts.length ? [h('details', [h('summary', words.smaller), list(parts)])] : [];
  return toHtml([made, list(main), ...folded, ...writeKeep(downloads, facts, words)]);
}

/** What keeps the first of the copies in the reader's browser; shown by its script. */
function writeKeep([whole]: readonly Download[], { made, lang, up }: PageFacts, words: Messages['copy']) {
  if (!whole) return [];
  const { href, bytes, hash } = whole;
  const offer = {
    ...{ href: up + href, bytes, hash, made, lang },
    ...{ worker: `${up}service-worker.js`, scope: up, words: words.keep },
  };
  return [
    h('section', { id: 'keep', 'data-keep': JSON.stringify(offer), hidden: true, 'aria-labelledby': 'keep-title' }, [
      h('h2', { id: 'keep-title' }, words.keep.title),
      h('p', words.keep.lead),
      h('p', { id: 'keep-status', role: 'status' }),
      h('progress', { id: 'keep-progress', hidden: true, 'aria-labelledby': 'keep-title' }),
      h('p', [
        h('button.button', { type: 'button', id: 'keep-start', hidden: true }),
        ' ',
        h('button.button.button--plain', { type: 'button', id: 'keep-delete', hidden: true }, words.keep.delete),
      ]),
    ]),
  ];
}

/** Which copy this is, for the same page in the copy. */
export function writeIdentity(facts: CopyFacts, words: Messages['copy']): string {
  const { made, version, commit, site, lang } = facts;
  return toHtml([
    h('p', fill(words.madeOn, { site, date: formatDate(made, lang) })),
    h('p', fill(words.identity, { version, commit })),
    h('p', words.newer),
  ]);
}

/** The note that lies beside a copy, as plain text with line ends that every editor shows. */
export function writeReadMe(facts: CopyFacts, words: Messages['copy']): string {
  const { made, version, commit, site, address, lang } = facts;
  const values = { site, address, date: formatDate(made, lang), version, commit };
  return words.readMe.map((line) => `${fill(line, values)}\r\n`).join('');
}
