import { notFound, showUser, type Routes } from './call.ts';
import type { StoredArtifact } from './state.ts';

/** What runs of workflows leave behind; the bytes lie on another server, as on GitHub. */
export const artifactRoutes: Routes = {
  'actions/list-workflow-run-artifacts': ({ state, values, url }) => {
    const name = url.searchParams.get('name');
    const of = state.artifacts.filter((one) => one.run === Number(values['run_id']) && (!name || one.name === name));
    return { status: 200, body: { total_count: of.length, artifacts: of.map(showArtifact) } };
  },
  'actions/download-artifact': ({ state, values, account }) => {
    if (!account) return { status: 401, body: { message: 'Requires authentication' } };
    const found = state.artifacts.find(({ id }) => id === Number(values['artifact_id']));
    if (!found || values['archive_format'] !== 'zip') return notFound;
    if (found.expired) return { status: 410, body: { message: 'Artifact has expired' } };
    return { status: 302, headers: { location: `${state.storage}/artifacts/${found.id}` } };
  },
  'users/get-authenticated': ({ account }) => {
    if (!account) return { status: 401, body: { message: 'Requires authentication' } };
    // The token of a workflow belongs to no account.
    if (account.login.endsWith('[bot]'))
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    return { status: 200, body: showUser(account.login) };
  },
};

function showArtifact({ id, name, bytes, expired = false, stated = bytes.length, created }: StoredArtifact): object {
  return { id, name, size_in_bytes: stated, expired, created_at: created ?? '2026-11-01T09:00:00Z' };
}
