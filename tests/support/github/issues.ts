import { isWanted, notFound, refuseContent, sendPage, showUser, sortByAge, type Call, type Routes } from './call.ts';
import type { Sent } from './contract.ts';
import { nextNumber, place, type State, type StoredIssue } from './state.ts';

interface IssueBody {
  title?: string;
  body?: string | null;
  labels?: (string | { name: string })[];
  state?: 'open' | 'closed';
}

const most = 65_536;

/** Issues, as GitHub answers for them: pull requests are among them. */
export const issueRoutes: Routes = {
  'issues/list-for-repo': (call) => {
    const wanted = call.url.searchParams.get('labels')?.split(',') ?? [];
    const all = listNumbers(call.state).flatMap((number) => showIssue(call.state, number) ?? []);
    const fitting = all.filter(
      ({ state, labels }) =>
        isWanted(state, call) && wanted.every((label) => labels.some(({ name }) => name === label)),
    );
    return sendPage(sortByAge(fitting, call), call);
  },
  'issues/get': ({ state, values }) => send(200, showIssue(state, Number(values['issue_number']))),
  'issues/create': ({ state, body, account }) => {
    const { title = '', body: text, labels = [] } = body as IssueBody;
    const fault = checkText({ title, body: text });
    if (fault) return fault;
    const number = nextNumber(state);
    const created = state.tick();
    const names = { labels: labels.map(nameOf), author: account?.login ?? '' };
    state.issues.set(number, { title, body: text ?? '', ...names, state: 'open', created, updated: created });
    return send(201, showIssue(state, number));
  },
  'issues/update': ({ state, values, body }) => {
    const number = Number(values['issue_number']);
    const issue = state.issues.get(number) ?? state.pulls.get(number);
    if (!issue) return notFound;
    const change = body as IssueBody;
    const fault = checkText({ title: 'Unchanged', ...change });
    if (fault) return fault;
    Object.assign(issue, {
      ...change,
      ...(change.labels && { labels: change.labels.map(nameOf) }),
      updated: state.tick(),
    });
    return send(200, showIssue(state, number));
  },
};

/** GitHub's refusal of a title or a text that is empty or too long, if it is. */
export function checkText({ title, body }: { title?: string; body?: string | null | undefined }): Sent | undefined {
  if (title !== undefined && (!title.trim() || title.length > 256)) return refuseContent('title');
  return (body ?? '').length > most ? refuseContent('body is too long (maximum is 65536 characters)') : undefined;
}

const send = (status: number, body: object | undefined): Sent => (body ? { status, body } : notFound);
const nameOf = (label: string | { name: string }) => (typeof label === 'string' ? label : label.name);
const listNumbers = ({ issues, pulls }: State) => [...issues.keys(), ...pulls.keys()];

/** An issue as GitHub shows it; a pull request is one with a part more. */
export function showIssue(state: State, number: number) {
  const pull = state.pulls.get(number);
  const issue: Partial<StoredIssue> | undefined = state.issues.get(number) ?? pull;
  if (!issue) return undefined;
  const page = `https://github.invalid/${place.owner}/${place.repo}`;
  const address = `${page}/${pull ? 'pull' : 'issues'}/${number}`;
  const links = { url: address, html_url: address, diff_url: address, patch_url: address };
  return {
    number,
    ...{ title: issue.title ?? '', body: issue.body ?? null, state: issue.state ?? 'open' },
    user: showUser(issue.author ?? 'resident'),
    labels: (issue.labels ?? []).map((name) => ({ name })),
    created_at: issue.created ?? '2026-11-01T08:00:00Z',
    updated_at: issue.updated ?? '2026-11-01T08:00:00Z',
    html_url: address,
    ...(pull && { pull_request: links }),
  };
}

/** The labels of an issue or a pull request, to be read or changed; undefined where there is neither. */
export function labelsOf({ state, values }: Call): string[] | undefined {
  const number = Number(values['issue_number']);
  const found = state.issues.get(number) ?? state.pulls.get(number);
  return found && (found.labels ??= []);
}
