import { readCatalogue, type SiteCatalogue } from './catalogue.ts';
import { languages, siteConfig } from './config.ts';
import { enterPeer } from './enter-peer.ts';
import { findLocal } from './localise.ts';
import { messagesFor } from './messages/index.ts';
import type { Entry } from './model/entry.ts';
import { pageKinds, type Kind } from './model/kinds.ts';
import { fill, type Messages } from './model/words.ts';
import { today } from './today.ts';
import type { PeerSite } from './peer-sites.ts';
import { createPartUrls, createUrls, type Urls } from './urls.ts';
import { countPeerParts } from './view/peers.ts';

/** What every page needs: its language, its words, its addresses and the catalogue. */
export interface PageContext {
  lang: string;
  m: Messages;
  urls: Urls;
  catalogue: SiteCatalogue;
  /** The day as of which the site is built: `2026-11-22`. */
  today: string;
  t: typeof fill;
  /** The addresses of another language of this site; undefined where it is not built in that one. */
  urlsOf: (language: string) => Urls | undefined;
  /** Whose page it is, where it is not ours. */
  peer?: PeerSite;
  /** What a page of ours knows, where it is not ours. */
  own?: PageContext;
}

/** The context of a page in a language; without one, in the first. */
export async function createContext(lang: string | undefined): Promise<PageContext> {
  const first = languages[0] ?? 'en';
  const language = lang ?? first;
  const whole = await readCatalogue();
  const createOwn = (one: string) => {
    const urls = createUrls(import.meta.env.BASE_URL, one, first);
    const { away } = whole;
    return away ? createPartUrls(urls, { isAway: (kind, id) => !!away(kind, id), source: siteConfig.source }) : urls;
  };
  const urlsOf: PageContext['urlsOf'] = (other) => (languages.includes(other) ? createOwn(other) : undefined);
  const urls = createOwn(language);
  const catalogue = findLocal({ catalogue: whole, lang: language });
  return { lang: language, m: messagesFor(language), urls, catalogue, today, t: fill, urlsOf };
}

/** The context of a page that belongs to another collection: its entries with our lists, at addresses below its folder. */
export async function createPeerContext(lang: string | undefined, id: string): Promise<PageContext> {
  const context = await createContext(lang);
  const peer = context.catalogue.peers.find((one) => one.id === id);
  if (!peer) throw new RangeError(`There is no collection ${id}.`);
  return enterPeer(context, peer);
}

/** The route parameter of each language: the first has none. */
export function listLanguages(): { params: { lang: string | undefined } }[] {
  return languages.map((lang, index) => ({ params: { lang: index === 0 ? undefined : lang } }));
}

/** The routes of all entries of some kinds, in every language; in dev also those of files that cannot be read. */
export async function listEntryRoutes(kinds: readonly Kind[]) {
  const catalogue = await readCatalogue();
  const broken = [...catalogue.broken.keys()].map((key) => key.split('/'));
  const ids = kinds.flatMap((kind) => [
    ...catalogue.list(kind).map(({ id }) => ({ kind, id })),
    ...broken.filter(([one]) => one === kind).map(([, id = '']) => ({ kind, id })),
  ]);
  return listLanguages().flatMap(({ params }) => ids.map(({ kind, id }) => ({ params: { ...params, kind, id } })));
}

/** The routes of all other collections, in every language. */
export async function listPeerRoutes() {
  const { peers } = await readCatalogue();
  return listLanguages().flatMap(({ params }) => peers.map(({ id }) => ({ params: { ...params, peer: id } })));
}

/** The routes of the further pages of their lists, numbered from 2. */
export async function listPeerPartRoutes() {
  const { peers } = await readCatalogue();
  return listLanguages().flatMap(({ params }) =>
    peers.flatMap((peer) =>
      Array.from({ length: countPeerParts(peer) - 1 }, (_, index) => ({
        params: { ...params, peer: peer.id, page: String(index + 2) },
      })),
    ),
  );
}

/** The routes of the pages of all other collections, in every language. */
export async function listPeerPageRoutes() {
  const { peers } = await readCatalogue();
  return listLanguages().flatMap(({ params }) =>
    peers.flatMap(({ id: peer, pages }) => pages.map(({ kind, id }) => ({ params: { ...params, peer, kind, id } }))),
  );
}

/** The routes of the guides of some sort, in every language. */
export async function listGuideRoutes(isMeant: (guide: Entry<'guides'>) => boolean) {
  const guides = (await readCatalogue()).list('guides').filter(isMeant);
  return listLanguages().flatMap(({ params }) => guides.map(({ id }) => ({ params: { ...params, id } })));
}

/** The routes of the lists of pages, in every language. */
export function listKindRoutes() {
  return listLanguages().flatMap(({ params }) => pageKinds.map((kind) => ({ params: { ...params, kind } })));
}

/** The routes of the parts of each list of pages, so many entries in each, in every language; numbered from 1. */
export async function listPartRoutes<Name extends string>(name: Name, size: number) {
  const catalogue = await readCatalogue();
  return listKindRoutes().flatMap(({ params }) =>
    Array.from({ length: Math.ceil(catalogue.list(params.kind).length / size) }, (_, index) => ({
      params: { ...params, [name]: String(index + 1) } as typeof params & Record<Name, string>,
    })),
  );
}

/** Data for the browser as a module with one export, `rows`: a copy on disk can load it, too. */
export function writeRows(rows: unknown): Response {
  return new Response(`export const rows = ${JSON.stringify(rows)};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
