import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatDate } from '../../src/format/date.ts';
import { fill, type Messages } from '../../src/model/words.ts';

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

/** What stands on top of every page: hidden until a file is missing, or until a standard's page is old. */
export function writeTop(page: string, { made, lang }: CopyFacts, words: Messages['copy']): string {
  const missing = h('div.govuk-width-container', { 'data-fill': 'missing', hidden: true }, [
    h('p.note.note--strong', { role: 'alert' }, [`${words.missing} `, h('code')]),
  ]);
  const isStandard = /^(?:[a-z]{2}\/)?standards\/./.test(page) && page !== 'standards/index.html';
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

/** A file that can be loaded: its name, its size in bytes and its SHA-256. */
export interface Download {
  name: string;
  href: string;
  bytes: number;
  hash: string;
}

/** The copies that can be loaded, for the online page about them. */
export function writeDownloads(downloads: readonly Download[], facts: CopyFacts, words: Messages['copy']): string {
  const items = downloads.map(({ name, href, bytes, hash }) =>
    h('li', [
      h('a', { href, download: true }, `${name} (${(bytes / 1e6).toFixed(1)} MB)`),
      h('br'),
      `${words.hash} `,
      h('code.hash', hash),
    ]),
  );
  return toHtml([
    h('p', fill(words.downloadsMade, { date: formatDate(facts.made, facts.lang) })),
    h('ul.links', items),
  ]);
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
