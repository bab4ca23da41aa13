import type { Client } from './github-client.ts';
import { GitHubFault } from './github-refusal.ts';

/** Which commit of a repository is wanted as a zip, and how many bytes at the most. */
export interface ZipPlace {
  commit: string;
  most: number;
}

/** The files of the repository at a commit. Whoever owns it wrote them: they are not to be trusted. */
export interface Zips {
  /** The bytes of the zip that GitHub makes of all files at a commit. */
  fetchZip: (place: ZipPlace) => Promise<Buffer>;
}

/** What came, where it begins as a zip file does. */
export function checkZip(what: string, bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, 2) === 'PK') return bytes;
  throw new GitHubFault(`What came for ${what} is no zip file. Check GITHUB_API_URL and the network connection.`);
}

/** The zips of one repository. */
export function createZips({ at, rest, name, readBytes }: Client): Zips {
  return {
    fetchZip: async ({ commit, most }) => {
      const what = `the files of ${name} at ${commit.slice(0, 12)}`;
      const bytes = await readBytes(what, rest.repos.downloadZipballArchive.endpoint({ ...at, ref: commit }), most);
      if (!bytes) throw new GitHubFault(`GitHub has more bytes for ${what} than are fetched (${most}).`);
      return checkZip(what, bytes);
    },
  };
}
