import { notFound, sendPage, showUser, type Routes } from './call.ts';
import { checkText, labelsOf } from './issues.ts';
import type { State } from './state.ts';

const lower = (text: string) => text.toLowerCase();

/** Comments and labels of issues and pull requests, as GitHub answers for them. */
export const commentRoutes: Routes = {
  'issues/list-comments': (call) => {
    const { state, values } = call;
    const number = Number(values['issue_number']);
    if (!has(state, number)) return notFound;
    const ids = [...state.comments].filter(([, comment]) => comment.number === number).map(([id]) => id);
    return sendPage(
      ids.map((id) => showComment(state, id)),
      call,
    );
  },
  'issues/create-comment': ({ state, values, body, account }) => {
    const number = Number(values['issue_number']);
    if (!has(state, number)) return notFound;
    const { body: text } = body as { body: string };
    const fault = checkText({ title: text.slice(0, 9), body: text });
    if (fault) return fault;
    const id = Math.max(1000, ...state.comments.keys()) + 1;
    const created = state.tick();
    state.comments.set(id, { number, body: text, author: account?.login ?? '', created, updated: created });
    return { status: 201, body: showComment(state, id) };
  },
  'issues/update-comment': ({ state, values, body }) => {
    const id = Number(values['comment_id']);
    const comment = state.comments.get(id);
    if (!comment) return notFound;
    const fault = checkText(body as { body: string });
    if (fault) return fault;
    Object.assign(comment, { ...(body as { body: string }), updated: state.tick() });
    return { status: 200, body: showComment(state, id) };
  },
  'issues/delete-comment': ({ state, values }) =>
    state.comments.delete(Number(values['comment_id'])) ? { status: 204 } : notFound,
  'issues/list-labels-on-issue': (call) => {
    const labels = labelsOf(call);
    return labels ? sendPage(labels.map(showLabel), call) : notFound;
  },
  'issues/add-labels': (call) => {
    const labels = labelsOf(call);
    if (!labels) return notFound;
    const { labels: added } = call.body as { labels: string[] };
    labels.push(...added.filter((one) => !labels.some((label) => lower(label) === lower(one))));
    return { status: 200, body: labels.map(showLabel) };
  },
  'issues/remove-label': (call) => {
    const labels = labelsOf(call) ?? [];
    const index = labels.findIndex((label) => lower(label) === lower(call.values['name'] ?? ''));
    if (index < 0) return notFound;
    labels.splice(index, 1);
    return { status: 200, body: labels.map(showLabel) };
  },
};

const has = ({ issues, pulls }: State, number: number) => issues.has(number) || pulls.has(number);
const showLabel = (name: string) => ({ name });

function showComment({ comments }: State, id: number): object {
  const { body = '', author = '', created = '', updated = '' } = comments.get(id) ?? {};
  return { id, body, user: showUser(author), created_at: created, updated_at: updated };
}
