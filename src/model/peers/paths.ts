/** A file below the folder of a peer: whose it is, and its path as if it were our own. */
export interface PeerPath {
  peer: string;
  path: string;
}

/** The folder of the content in which other people's files are kept, each peer's in one of its own. */
export const peersFolder = 'from';

/** What a harvest keeps beside a peer's files: where they are from, and what became of each. */
export const harvestFile = 'harvest.json';

const inside = /^from\/([a-z0-9]+(?:-[a-z0-9]+)*)\/(.+)$/;

/** Whose file a path below the content folder is; undefined for one of our own. */
export function readPeerPath(path: string): PeerPath | undefined {
  const [, peer, rest] = inside.exec(path) ?? [];
  return peer && rest ? { peer, path: rest } : undefined;
}

/** An address with a slash at its end, so that paths can be put below it. */
export const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

/** The address of an entry, by its key, at an instance. */
export const homeOf = (url: string, key: string): string => `${withSlash(url)}${key}/`;

/** The address of a page, by its key, where its peer has it: at the instance, or in the repository. */
export const homeAt = (
  {
    url,
    repository,
    commit,
  }: { url?: string | undefined; repository?: string | undefined; commit?: string | null | undefined },
  key: string,
): string =>
  url === undefined ? `https://github.com/${repository}/blob/${commit}/content/${key}.mdx` : homeOf(url, key);

/** Whether a path lies where other people's files are kept. */
export const isBelowPeers = (path: string): boolean => path.startsWith(`${peersFolder}/`);
