import type { Client } from './github-client.ts';
import { GitHubFault } from './github-refusal.ts';
import { artifacts as shape } from './github-shapes.ts';
import { checkZip } from './github-zip.ts';

/** Which artifact of which run of a workflow is wanted, and how many bytes at the most. */
export interface ArtifactPlace {
  run: number;
  name: string;
  most: number;
}

/** What workflows leave behind. Whoever opened a pull request may have written it: it is not to be trusted. */
export interface Artifacts {
  /** The bytes of its zip; undefined where there is none. One above `most` bytes is refused before it is fetched. */
  fetchArtifact: (place: ArtifactPlace) => Promise<Buffer | undefined>;
}

/** The artifacts of one repository. */
export function createArtifacts({ at, rest, name: repository, ...client }: Client): Artifacts {
  return {
    fetchArtifact: async ({ run, name, most }) => {
      const what = `the artifact ${name} of run ${run} of ${repository}`;
      const question = rest.actions.listWorkflowRunArtifacts.endpoint({ ...at, run_id: run, name, per_page: 100 });
      const { artifacts } = await client.read(what, shape, question);
      const kept = artifacts.filter((one) => one.name === name && !one.expired);
      // A run that was started again has one of each time.
      const newest = kept.sort((a, b) => (a.created_at ?? '').localeCompare(b.created_at ?? '')).at(-1);
      if (!newest) return undefined;
      if (newest.size_in_bytes > most) throw createSizeFault(what, newest.size_in_bytes, most);
      const address = rest.actions.downloadArtifact.endpoint({ ...at, artifact_id: newest.id, archive_format: 'zip' });
      const bytes = await client.readBytes(what, address, most);
      if (!bytes) throw createSizeFault(what, newest.size_in_bytes, most);
      return checkZip(what, bytes);
    },
  };
}

function createSizeFault(what: string, size: number, most: number): GitHubFault {
  return new GitHubFault(`GitHub has more bytes for ${what} (${size}) than are fetched (${most}).`);
}
