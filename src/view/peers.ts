import { siteConfig } from '../config.ts';
import { formatDate } from '../format/date.ts';
import type { PageEntry } from '../model/entry.ts';
import { pageKinds } from '../model/kinds.ts';
import { splitKey } from '../model/links.ts';
import { listUnshown } from '../model/peers/harvest.ts';
import { homeAt, withSlash } from '../model/peers/paths.ts';
import { listSilent, type Silent } from '../model/peers/silent.ts';
import { enterPeer } from '../enter-peer.ts';
import type { PageContext } from '../page.ts';
import type { PeerSite } from '../peer-sites.ts';
import { langOf } from './language.ts';
import { rememberInLanguage } from './in-language.ts';
import { createRow, linkTo, type Part, type Row } from './rows.ts';

/** How many pages of a collection stand on one page of its list. */
export const peerPageSize = 100;

/** What a page says of where it comes from. */
export interface Provenance {
  text: string;
  home: { href: string; text: string };
  licence: string;
  /** Our page that most likely tells of the same work. */
  ours?: Part | undefined;
}

/** Whose page it is, from which day the copy is, under which licence it is shared, and where it is at home. */
export function describeProvenance(entry: PageEntry, peer: PeerSite, context: PageContext): Provenance {
  const { m, t, lang } = context;
  const words = m.from;
  const key = `${entry.kind}/${entry.id}`;
  const like = peer.harvest.similar.find((one) => one.entry === key);
  const { kind, id } = splitKey(like?.ours ?? '');
  const own = context.own ?? context;
  const isThere = like && own.catalogue.find(kind, id) !== undefined;
  const home = peer.harvest.homes[key] ?? peer.harvest.from;
  // An instance for some authorities may send what only its source shows.
  const isTheirs = peer.data.url === undefined || home.startsWith(withSlash(peer.data.url));
  const at = isTheirs ? peer.data.name : (URL.parse(home)?.host ?? home);
  return {
    text: t(words.copied, { name: peer.data.name, date: formatDate(peer.harvest.fetched, lang) }),
    home: { href: home, text: t(words.home, { name: at }) },
    licence: t(words.licence, { licence: nameLicence(entry.data.licence, context) }),
    ours: isThere ? linkTo(own, kind, id) : undefined,
  };
}

const nameLicence = (licence: string, { m }: PageContext) => (licence === 'OGL-UK-3.0' ? m.site.licenceName : licence);

/** The facts of a collection: where it is, its licence, how old the copy is, what of it is not shown. */
export function createPeerFacts({ id, data, harvest, pages }: PeerSite, context: PageContext): Row[] {
  const { m, t, lang } = context;
  const words = m.from;
  const files = listUnshown(harvest).length;
  const { older = [], records = {} } = harvest;
  const told = Object.values(records).reduce((sum, count) => sum + count, 0);
  const address = data.url ?? harvest.from;
  return [
    ...createRow(words.address, [{ text: address.replace(/^https?:\/\/|\/$/g, ''), href: address }]),
    ...createRow(m.entry.licence, [nameLicence(harvest.licence, context)]),
    ...createRow(words.fetched, [formatDate(harvest.fetched, lang)]),
    ...createRow(words.changed, [formatDate(harvest.changed, lang)]),
    ...createRow(words.shown, [String(pages.length)]),
    ...createRow(words.same, [harvest.same.length > 0 && t(words.sameCount, { count: harvest.same.length })]),
    ...createRow(words.records, [told > 0 && t(words.recordsCount, { count: told })]),
    ...createRow(words.older, [
      older.length > 0 && { text: t(words.olderCount, { count: older.length }), href: reportOf(id) },
    ]),
    ...createRow(words.refused, [files > 0 && { text: t(words.refusedCount, { count: files }), href: reportOf(id) }]),
  ];
}

/** Where `npm run harvest` says file by file what is not shown. */
const reportOf = (peer: string): string =>
  `${siteConfig.repository.url}/blob/${siteConfig.repository.branch}/docs/harvest/${peer}.md`;

/** The pages of a collection on one page of its list, by kind; numbered from 1. */
export function listPeerPart(context: PageContext, page: number) {
  const part = (context.peer?.pages ?? []).slice((page - 1) * peerPageSize, page * peerPageSize);
  return pageKinds.flatMap((kind) => {
    const entries = part.filter((one) => one.kind === kind);
    return entries.length ? [{ kind, lines: entries.map((entry) => createLine(entry, context)) }] : [];
  });
}

/** How many pages the list of a collection has. */
export const countPeerParts = ({ pages }: Pick<PeerSite, 'pages'>): number =>
  Math.max(1, Math.ceil(pages.length / peerPageSize));

/** A page of another collection in a list. */
export interface PeerLine {
  title: string;
  summary: string;
  href: string;
  lang: string | undefined;
  from: string;
}

function createLine(entry: PageEntry, context: PageContext): PeerLine {
  const seen = (context.catalogue.find(entry.kind, entry.id) ?? entry) as PageEntry;
  return {
    title: seen.data.title,
    summary: seen.data.summary,
    href: context.urls.entry(entry.kind, entry.id),
    lang: langOf(seen, context.lang),
    from: context.t(context.m.from.by, { name: context.peer?.data.name ?? '' }),
  };
}

interface Elsewhere {
  topics: Map<string, PeerLine[]>;
  authorities: Map<string, PeerLine[]>;
}

// Gone through once for all topics and authorities.
const findElsewhere = rememberInLanguage((context: PageContext): Elsewhere => {
  const found: Elsewhere = { topics: new Map(), authorities: new Map() };
  const add = (lists: Map<string, PeerLine[]>, id: string, line: PeerLine) => {
    const list = lists.get(id);
    if (list) list.push(line);
    else lists.set(id, [line]);
  };
  for (const peer of context.catalogue.peers) {
    const there = enterPeer(context, peer);
    for (const entry of peer.pages) {
      if (entry.kind !== 'case-studies' || peer.repeated.has(`${entry.kind}/${entry.id}`)) continue;
      const line = createLine(entry, there);
      for (const topic of entry.data.topics) add(found.topics, topic, line);
      for (const { id } of entry.data.authorities) add(found.authorities, id, line);
    }
  }
  return found;
});

/** The case studies of other collections on a topic or of an authority. */
export function listElsewhereOn(kind: 'topics' | 'authorities', id: string, context: PageContext): readonly PeerLine[] {
  return findElsewhere(context)[kind].get(id) ?? [];
}

/** So many pages of one collection are named on a page of ours as telling of the same work: the likest ones. */
const mostTold = 3;

const findMentions = rememberInLanguage(({ catalogue, urls, t, m }: PageContext) => {
  const known = new Map<string, Part[]>();
  const add = (key: string, part: Part) => {
    const parts = known.get(key);
    if (parts) parts.push(part);
    else known.set(key, [part]);
  };
  for (const { id, data, harvest, isOwn, repeated } of catalogue.peers) {
    const isShown = ({ entry }: { entry: string }) =>
      isOwn(splitKey(entry).kind, splitKey(entry).id) && !repeated.has(entry);
    for (const [ours, like] of Map.groupBy(harvest.similar.filter(isShown), (one) => one.ours))
      for (const { entry } of like.toSorted((one, other) => other.score - one.score).slice(0, mostTold))
        add(ours, { text: t(m.from.alsoTold, { name: data.name }), href: urls.to(`/from/${id}/${entry}/`) });
    const homeOf = (key: string) => homeAt({ ...data, commit: harvest.commit }, key);
    for (const key of harvest.same) add(key, { text: t(m.from.alsoAt, { name: data.name }), href: homeOf(key) });
    const same = new Set(harvest.same);
    for (const [key, count] of Object.entries(harvest.records ?? {})) {
      const href = same.has(key) ? homeOf(key) : urls.to(`/from/${id}/`);
      add(key, { text: t(m.from.alsoRecords, { name: data.name, count }), href });
    }
  }
  return known;
});

/** Where else a page of ours stands, and which pages of others most likely tell of the same work. */
export function listAlso({ kind, id }: PageEntry, context: PageContext): readonly Part[] {
  return context.peer ? [] : (findMentions(context).get(`${kind}/${id}`) ?? []);
}

/** The sources that have been silent for long, each as a sentence with a link to its page. */
export function listSilentPeers(context: PageContext): Part[] {
  const { catalogue, today, urls } = context;
  const harvests = new Map(catalogue.peers.map(({ id, harvest }) => [id, harvest]));
  const states = catalogue
    .list('peers')
    .map(({ id, data }) => ({ id, isPinned: data.repository !== undefined, harvest: harvests.get(id) }));
  return listSilent(states, today).map((silent) => ({
    text: catalogue.find('peers', silent.id)?.data.name ?? silent.id,
    href: harvests.has(silent.id) ? urls.to(`/from/${silent.id}/`) : undefined,
    note: describeSilence(silent, context),
  }));
}

function describeSilence({ why, days = 0 }: Silent, { m, t }: PageContext): string {
  return t(m.from.silent[why], { days });
}

/** The collections that readers may choose to search from our search page. */
export function listSearchedPeers({ catalogue }: Pick<PageContext, 'catalogue'>) {
  return catalogue.list('peers').flatMap(({ id, data: { name, url, search } }) => {
    const address = search && url !== undefined ? URL.parse(withSlash(url)) : null;
    // It becomes part of a policy, where some signs of a host would mean something.
    const isPlain = /^[a-z0-9.:[\]-]+$/.test(address?.host ?? '');
    return address && isPlain ? [{ id, name, url: address.href, host: address.host, origin: address.origin }] : [];
  });
}
