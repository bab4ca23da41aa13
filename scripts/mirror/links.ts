import { posix } from 'node:path';

/** A link of the site that leads to no file of its copy. */
export interface MissingLink {
  page: string;
  link: string;
}

/** What a link is written as in the copy, or a remark on why it leads nowhere there. */
export type Rewritten = { href: string } | { remark: string } | undefined;

/** What there is besides the files of the copy: the path that addresses begin with, the files of the whole site, remarks. */
export interface LinkScope {
  base: string;
  /** The address of the site online, where programs find what is theirs. */
  online: string;
  whole: ReadonlySet<string>;
  remarksOf: (page: string) => { onlineOnly: string; inFull: string };
}

/** Rewrites addresses of a site as links from one of its files to another. */
export interface Links {
  /** What a link as written in a page becomes; undefined where it stays as it is. */
  rewrite: (link: string, page: string) => Rewritten;
  missing: MissingLink[];
}

/** What lies in a built site but in no copy: archives, which would hold each other. */
export const onlineOnly = 'downloads/';

/** Data for programs: a copy is for people, and holds the same tables as files beside their pages. */
export const dataFolder = 'api/';

/** What only the host of a site needs: which addresses lead where. */
export const hostFolder = '_redirects/';

/** What programs fetch and people do not read: feeds, plain twins of pages, lists of addresses. */
export const isForPrograms = (path: string): boolean =>
  /(?:^|\/)(?:feed\.(?:xml|json)|index\.md)$|^(?:feeds\.opml|llms\.txt|robots\.txt|sitemap[^/]*\.xml)$/.test(path);

/** The changes of one topic or authority: the page of all changes has them, and a copy need not have them twice. */
export const isRepeated = (path: string): boolean => /^(?:\w+\/)?(?:topics|authorities)\/[^/]+\/changes\//.test(path);

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?|$)/i;

/** Links among the files of a copy, given by their paths in the site. */
export function createLinks(files: ReadonlySet<string>, { base, online, whole, remarksOf }: LinkScope): Links {
  const missing: MissingLink[] = [];
  const find = (path: string, among: ReadonlySet<string>) =>
    [path, posix.join(path, 'index.html'), `${path}.html`].find((one) => among.has(one));
  const rewrite: Links['rewrite'] = (link, page) => {
    if (elsewhere.test(link)) return undefined;
    const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
    if (address.startsWith('/') && !`${address}/`.startsWith(base)) {
      missing.push({ page, link });
      return undefined;
    }
    const inside = address.startsWith('/') ? address.slice(base.length) : posix.join(posix.dirname(page), address);
    const path = decodeURI(inside).replace(/\/$/, '').replace(/^\.$/, '');
    if (isRepeated(`${path}/`) || [onlineOnly, dataFolder].some((one) => `${path}/`.startsWith(one)))
      return { remark: remarksOf(page).onlineOnly };
    if (isForPrograms(path)) return { href: new URL(path, online).href };
    const file = path === '' ? 'index.html' : find(path, files);
    if (file === undefined) {
      if (find(path, whole)) return { remark: remarksOf(page).inFull };
      missing.push({ page, link });
      return undefined;
    }
    return { href: encodeURI(posix.relative(posix.dirname(page), file)) + rest };
  };
  return { rewrite, missing };
}

/** Why a file's name would be trouble on some computer; undefined where it is safe. */
export function findNameFault(path: string): string | undefined {
  if (path.length > 140) return 'is longer than 140 characters';
  for (const part of path.split('/')) {
    if (/[<>:"\\|?*\u0000-\u001f]/.test(part)) return 'has a character that Windows cannot hold';
    if (/[. ]$/.test(part)) return 'ends in a dot or a space';
    if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part)) return 'is a name that Windows keeps for itself';
  }
  return undefined;
}
