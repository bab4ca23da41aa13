import { isWanted, notFound, refuseContent, sendPage, showUser, sortByAge, type Call, type Routes } from './call.ts';
import { listChangedFiles } from './changed-files.ts';
import { checkText, showIssue } from './issues.ts';
import { nextNumber, place, type OpenPull, type State } from './state.ts';

interface PullBody {
  title: string;
  head: string;
  base: string;
  body?: string;
}

/** Pull requests, as GitHub answers for them. */
export const pullRoutes: Routes = {
  'pulls/list': (call) => {
    const head = call.url.searchParams.get('head');
    const base = call.url.searchParams.get('base') ?? 'main';
    const shown = [...call.state.pulls.keys()].flatMap((number) => showPull(call.state, number) ?? []);
    const fitting = shown.filter(
      (pull) => isWanted(pull.state, call) && (!head || pull.head.label === head) && base === pull.base.ref,
    );
    return sendPage(sortByAge(fitting, call), call);
  },
  'pulls/get': (call) => {
    const number = Number(call.values['pull_number']);
    const [pull, shown] = [call.state.pulls.get(number), showPull(call.state, number)];
    if (!pull || !shown) return notFound;
    const changed_files = listChangedFiles(call.state.repository, pull.head).length;
    return { status: 200, body: { ...shown, merged: pull.merged, changed_files } };
  },
  'pulls/list-files': (call) => {
    const pull = call.state.pulls.get(Number(call.values['pull_number']));
    if (!pull) return notFound;
    return sendPage(listChangedFiles(call.state.repository, pull.head).slice(0, call.state.limits.listed), call);
  },
  'pulls/create': createPull,
  'pulls/update': ({ state, values, body }) => {
    const number = Number(values['pull_number']);
    const pull = state.pulls.get(number);
    if (!pull) return notFound;
    const fault = checkText(body as Partial<PullBody>);
    if (fault) return fault;
    Object.assign(pull, body, { updated: state.tick() });
    return { status: 200, body: showPull(state, number) };
  },
};

function createPull({ state, body, account }: Call) {
  const { title, head, base, body: text = '' } = body as PullBody;
  const branch = head.replace(`${place.owner}:`, '');
  const { ask } = state.repository;
  if (!ask('rev-parse', '--verify', '-q', `refs/heads/${branch}`)) return refuseContent('head');
  if (!ask('rev-parse', '--verify', '-q', `refs/heads/${base}`)) return refuseContent('base');
  if (ask('rev-list', '--count', `${base}..${branch}`) === '0') return refuseContent('No commits between the two');
  const isOpen = (pull: OpenPull) => pull.head === branch && pull.state === 'open' && !pull.fork;
  if ([...state.pulls.values()].some(isOpen)) return refuseContent('A pull request already exists');
  const fault = checkText({ title, body: text });
  if (fault) return fault;
  const [number, created] = [nextNumber(state), state.tick()];
  const names = { title, body: text, author: account?.login ?? '', created, updated: created };
  state.pulls.set(number, { head: branch, state: 'open', merged: false, ...names });
  return { status: 201, body: showPull(state, number) };
}

function showPull(state: State, number: number) {
  const [pull, issue] = [state.pulls.get(number), showIssue(state, number)];
  if (!pull || !issue) return undefined;
  const owner = pull.fork ?? place.owner;
  const sha = state.repository.ask('rev-parse', pull.head) ?? '';
  const repo = { name: place.repo, full_name: `${owner}/${place.repo}`, fork: pull.fork !== undefined };
  const base = { ref: 'main', repo: { name: place.repo, full_name: `${place.owner}/${place.repo}` } };
  return {
    ...issue,
    pull_request: undefined,
    draft: pull.draft ?? false,
    merged_at: pull.merged ? issue.updated_at : null,
    head: { ref: pull.head, sha, label: `${owner}:${pull.head}`, repo, user: showUser(owner) },
    base: { ...base, label: `${place.owner}:main`, sha: state.repository.ask('rev-parse', 'main') ?? '' },
  };
}
