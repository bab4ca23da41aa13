import { homeOf, withSlash } from './model/peers/paths.ts';
import { parseLink } from './model/links.ts';
import type { Kind } from './model/kinds.ts';

/** Makes the addresses of one language below the site's base path. */
export interface Urls {
  /** A place on this site: `to('/search/')`. */
  to: (path: string) => string;
  /** A file that the pages of all languages share: `file('/favicon.ico')`. */
  file: (path: string) => string;
  /** The page of an entry; terms of the glossary are anchors of one page. */
  entry: (kind: Kind, id: string, fragment?: string) => string;
  /** Where a page that we show for others is at home; undefined for our own. */
  home?: (entry: { kind: string; id: string }) => string | undefined;
}

/** Addresses below `base` (`/` or `/folder/`); every language but the first has its code as first folder. */
export function createUrls(base: string, language: string, first: string): Urls {
  const root = withSlash(base);
  const prefix = language === first ? root : `${root}${language}/`;
  const to = (path: string) => prefix + path.replace(/^\//, '');
  const file = (path: string) => root + path.replace(/^\//, '');
  const entry: Urls['entry'] = (kind, id, fragment) =>
    kind === 'coverage'
      ? to('/coverage/')
      : kind === 'glossary'
        ? to(`/glossary/#${termAnchor(id)}`)
        : to(`/${kind === 'peers' ? 'from' : kind}/${id}/${fragment ? `#${fragment}` : ''}`);
  return { to, file, entry };
}

/** The anchor of a glossary term: its acronym, with hyphens for what an anchor cannot hold. */
export function termAnchor(acronym: string): string {
  return acronym.replace(/[^\p{L}\p{N}-]+/gu, '-');
}

/** The address for a link as written in an entry's text; links to elsewhere stay as they are. */
export function hrefOf(url: string, from: { kind: Kind; id: string }, urls: Urls): string {
  const target = parseLink(url, from);
  return target ? urls.entry(target.kind, target.id, target.fragment) : url;
}

/** The addresses of a peer's pages: its own entries lie below its folder, all else is where it is for our pages. */
export function createPeerUrls(
  urls: Urls,
  { id: peer, isOwn, homes }: { id: string; isOwn: (kind: Kind, id: string) => boolean; homes: Record<string, string> },
): Urls {
  const entry: Urls['entry'] = (kind, id, fragment) =>
    isOwn(kind, id)
      ? urls.to(`/from/${peer}/${kind}/${id}/${fragment ? `#${fragment}` : ''}`)
      : urls.entry(kind, id, fragment);
  return { ...urls, entry, home: ({ kind, id }) => homes[`${kind}/${id}`] };
}

/** The addresses of an instance that leaves some entries out: these lie at the source that it names, or nowhere (`''`). */
export function createPartUrls(
  urls: Urls,
  { isAway, source }: { isAway: (kind: Kind, id: string) => boolean; source: string | null },
): Urls {
  const entry: Urls['entry'] = (kind, id, fragment) => {
    if (!isAway(kind, id)) return urls.entry(kind, id, fragment);
    if (source === null) return '';
    return homeOf(source, `${kind}/${id}`) + (fragment ? `#${fragment}` : '');
  };
  return { ...urls, entry };
}
