import type { z } from 'zod';
import type { Client } from './github-client.ts';
import { makeOnce } from './github-once.ts';
import { GitHubFault, hasStatus } from './github-refusal.ts';
import { changedIssue, issue as shape, labels as labelList, namedLabel } from './github-shapes.ts';
import { truncateBody } from './github-truncate.ts';

/** An issue; the moments are ISO 8601 in UTC, `url` is the page people read. */
export interface Issue {
  number: number;
  title: string;
  body: string;
  author: string;
  /** The number of the author's account, which stays when the name changes. */
  authorId: number;
  labels: string[];
  state: 'open' | 'closed';
  created: string;
  updated: string;
  url: string;
}

/** Which issues are wanted: those with all of these labels. */
export interface IssueFilter {
  state: 'open' | 'closed' | 'all';
  labels?: readonly string[];
}

/** What an issue is made of. */
export interface IssueText {
  title: string;
  body: string;
  labels: readonly string[];
}

/** What shall be another way; what is left out stays. */
export interface IssueChange extends Partial<IssueText> {
  state?: 'open' | 'closed';
}

/** What can be done with issues; labels can be put on pull requests too, by their numbers. */
export interface Issues {
  fetchIssue: (number: number) => Promise<Issue>;
  /** The oldest first; pull requests are left out. */
  listIssues: (filter: IssueFilter) => Promise<Issue[]>;
  postIssue: (text: IssueText) => Promise<Issue>;
  updateIssue: (number: number, change: IssueChange) => Promise<void>;
  addLabels: (number: number, labels: readonly string[]) => Promise<void>;
  /** Does nothing where the label is not there. */
  removeLabel: (number: number, label: string) => Promise<void>;
}

/** The issues of one repository. */
export function createIssues(client: Client): Issues {
  const { at, rest, name } = client;
  const { issues } = rest;
  const nameOf = (number: number) => `issue ${number} of ${name}`;
  const listIssues: Issues['listIssues'] = async ({ state, labels = [] }) => {
    const filter = { state, ...(labels.length && { labels: labels.join(',') }) };
    // By age, so that an issue opened meanwhile comes last and moves nothing to another page.
    const order = { sort: 'created', direction: 'asc', per_page: 100 } as const;
    const question = issues.listForRepo.endpoint({ ...at, ...filter, ...order });
    const listed = await client.list(`the list of issues of ${name}`, shape, question);
    return listed.filter((one) => !one.pull_request).map(createIssue);
  };
  return {
    listIssues,
    fetchIssue: async (number) => {
      const question = issues.get.endpoint({ ...at, issue_number: number });
      const found = await client.read(nameOf(number), shape, question);
      if (!found.pull_request) return createIssue(found);
      throw new GitHubFault(`Number ${number} of ${name} is a pull request, not an issue. Check the number.`);
    },
    postIssue: ({ title, body, labels }) => {
      const wanted = { title, body: truncateBody(body), labels: [...labels] };
      const isSame = (issue: Issue) => issue.title === title && isSameText(issue.body, wanted.body);
      return makeOnce({
        make: async () =>
          createIssue(await client.write(`a new issue of ${name}`, shape, issues.create({ ...at, ...wanted }))),
        find: async () => (await listIssues({ state: 'open' })).findLast(isSame),
      });
    },
    updateIssue: async (number, change) => {
      const answer = issues.update({ ...at, issue_number: number, ...createChange(change) });
      await client.write(nameOf(number), changedIssue, answer);
    },
    ...createLabels(client),
  };
}

function createChange({ title, body, labels, state }: IssueChange) {
  return {
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body: truncateBody(body) }),
    ...(labels && { labels: [...labels] }),
    ...(state && { state }),
  };
}

function createLabels(client: Client): Pick<Issues, 'addLabels' | 'removeLabel'> {
  const { at, rest, name } = client;
  const nameOf = (number: number) => `the list of labels of issue ${number} of ${name}`;
  return {
    addLabels: async (number, labels) => {
      if (!labels.length) return;
      const answer = rest.issues.addLabels({ ...at, issue_number: number, labels: [...labels] });
      await client.write(nameOf(number), labelList, answer);
    },
    removeLabel: async (number, label) => {
      const from = { ...at, issue_number: number };
      try {
        await client.write(nameOf(number), labelList, rest.issues.removeLabel({ ...from, name: label }));
      } catch (fault) {
        if (!hasStatus(fault, 404)) throw fault;
        // GitHub says the same of a label that is not there, an issue that is not there and a token that may not.
        const question = rest.issues.listLabelsOnIssue.endpoint({ ...from, per_page: 100 });
        const left = await client.list(nameOf(number), namedLabel, question);
        if (left.some((one) => one.name.toLowerCase() === label.toLowerCase())) throw fault;
      }
    },
  };
}

/** Whether two texts are the same but for line ends and space around them, which GitHub does not always keep. */
export function isSameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(a) === plain(b);
}

function createIssue(answer: z.output<typeof shape>): Issue {
  const { number, title, body, state } = answer;
  return {
    ...{ number, title, body, state },
    author: answer.user.login,
    authorId: answer.user.id,
    labels: answer.labels,
    created: answer.created_at,
    updated: answer.updated_at,
    url: answer.html_url,
  };
}
