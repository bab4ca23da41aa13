import type { Client } from './github-client.ts';
import { isSameText } from './github-issues.ts';
import { makeOnce } from './github-once.ts';
import { hasStatus } from './github-refusal.ts';
import { account, comment as shape, nothing } from './github-shapes.ts';
import { truncateBody } from './github-truncate.ts';

/** What became of something that is written again and again. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** A comment that is kept up to date; its marker is a line that nobody sees, and stands first. */
export interface StickyComment {
  marker: string;
  body: string;
}

/** Comments on issues and pull requests. */
export interface Comments {
  /** Writes our one comment with this marker, or brings it up to date; more of them are deleted. */
  upsertComment: (number: number, comment: StickyComment) => Promise<Outcome>;
}

interface Found {
  id: number;
  body: string;
  user: { login: string; type: string };
}

/** The comments of one repository. */
export function createComments(client: Client): Comments {
  const { at, rest, name } = client;
  const { issues } = rest;
  const findOwn = async (number: number, marker: string) => {
    const question = issues.listComments.endpoint({ ...at, issue_number: number, per_page: 100 });
    const listed = await client.list(`the list of comments on number ${number} of ${name}`, shape, question);
    return listOwn(
      client,
      listed.filter(({ body }) => body.startsWith(marker)),
    );
  };
  const upsertComment: Comments['upsertComment'] = async (number, { marker, body: given }) => {
    const what = `a comment on number ${number} of ${name}`;
    const body = truncateBody(given.startsWith(marker) ? given : `${marker}\n${given}`);
    const [first, ...more] = await findOwn(number, marker);
    if (!first) {
      const post = () => issues.createComment({ ...at, issue_number: number, body });
      const find = async () => (await findOwn(number, marker))[0];
      await makeOnce({ make: () => client.write(what, shape, post()), find });
      return 'created';
    }
    const isSame = isSameText(first.body, body);
    if (!isSame) await client.write(what, shape, issues.updateComment({ ...at, comment_id: first.id, body }));
    for (const { id } of more) await deleteComment(client, id, what);
    return isSame ? 'unchanged' : 'updated';
  };
  return { upsertComment };
}

async function deleteComment({ at, rest, write }: Client, id: number, what: string): Promise<void> {
  await write(what, nothing, rest.issues.deleteComment({ ...at, comment_id: id })).catch((fault: unknown) => {
    if (!hasStatus(fault, 404)) throw fault;
  });
}

/** Those that a program wrote, or whoever the token belongs to: anybody could write a comment that begins with the marker. */
async function listOwn({ hasToken, rest, find }: Client, listed: readonly Found[]): Promise<Found[]> {
  const isBot = ({ user }: Found) => user.type === 'Bot';
  if (!hasToken || listed.every(isBot)) return listed.filter(isBot);
  // The token of a workflow belongs to nobody and may not ask who it is.
  const question = rest.users.getAuthenticated.endpoint({});
  const own = await find('the account of the token', account, question).catch((fault: unknown) => {
    if (hasStatus(fault, 403)) return undefined;
    throw fault;
  });
  return listed.filter((one) => isBot(one) || one.user.login === own?.login);
}
