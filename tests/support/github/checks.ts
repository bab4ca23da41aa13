import { notFound, refuseContent, type Routes } from './call.ts';
import type { Sent } from './contract.ts';
import type { Account, State, StoredAnnotation, StoredCheck } from './state.ts';

interface CheckBody {
  name: string;
  head_sha: string;
  external_id?: string;
  status?: string;
  conclusion?: string;
  output?: { title?: string; summary: string; annotations?: StoredAnnotation[] };
}

const most = 50;

/** Check runs, as GitHub answers for them: the annotations of each request are added to those before. */
export const checkRoutes: Routes = {
  'checks/create': ({ state, body, account }) => {
    const { name, head_sha, external_id = '', status = 'queued', conclusion, output } = body as CheckBody;
    const refused = refuseCheck(account, body as CheckBody);
    if (refused) return refused;
    if (state.repository.ask('cat-file', '-t', head_sha) !== 'commit') return refuseContent('No commit found');
    if (status === 'completed' && !conclusion) return refuseContent('conclusion');
    const id = state.checks.length + 1;
    const words = { title: output?.title ?? '', summary: output?.summary ?? '' };
    const annotations = output?.annotations ?? [];
    const of = { id, name, head_sha, external_id };
    const check: StoredCheck = { ...of, status, conclusion: conclusion ?? null, ...words, annotations };
    state.checks.push(check);
    return { status: 201, body: showCheck(check) };
  },
  'checks/update': ({ state, values, body, account }) => {
    const check = findCheck(state, Number(values['check_run_id']));
    if (!check) return notFound;
    const refused = refuseCheck(account, body as CheckBody);
    if (refused) return refused;
    const { output } = body as CheckBody;
    check.annotations.push(...(output?.annotations ?? []));
    Object.assign(check, { ...(output && { title: output.title, summary: output.summary }) });
    return { status: 200, body: showCheck(check) };
  },
  'checks/list-for-ref': ({ state, values, url }) => {
    const name = url.searchParams.get('check_name');
    const fitting = state.checks.filter((check) => check.head_sha === values['ref'] && (!name || check.name === name));
    // Without another wish GitHub lists the latest of each name.
    const shown = new Map(fitting.map((check) => [check.name, showCheck(check)]));
    return { status: 200, body: { total_count: shown.size, check_runs: [...shown.values()] } };
  },
};

// Only programs may write checks: people see what they say.
function refuseCheck(account: Account | undefined, { output }: CheckBody): Sent | undefined {
  if (!account?.login.endsWith('[bot]'))
    return { status: 403, body: { message: 'You must authenticate via a GitHub App.' } };
  const tooMany = (output?.annotations ?? []).length > most || (output?.summary ?? '').length > 65_535;
  return tooMany ? refuseContent('output') : undefined;
}

const findCheck = ({ checks }: State, id: number) => checks.find((check) => check.id === id);

function showCheck({ title, summary, annotations, ...check }: StoredCheck): object {
  const done = check.status === 'completed' ? '2026-11-01T09:00:00Z' : null;
  const output = { title, summary, text: null, annotations_count: annotations.length };
  return { ...check, started_at: '2026-11-01T09:00:00Z', completed_at: done, output, app: null };
}
