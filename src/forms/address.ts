import { wordsOf } from './ask.ts';
import { cleanLine } from './clean.ts';
import type { Draft } from './draft.ts';
import type { Answers, Form } from './form.ts';
import { templateOf } from './issue-form.ts';
import type { Messages } from '../model/words.ts';

// GitHub refuses addresses near 8 KB.
const mostLetters = 7000;

/** An address that opens a form with the answers filled in, and the questions whose answers were too long for it. */
export interface Prefilled {
  address: string;
  left: string[];
}

/** The address of the issue form with somebody's answers; the longest are left out where all would be too long. */
export function createIssueAddress(
  form: Form,
  answers: Answers,
  { repository, messages }: { repository: string; messages: Messages },
): Prefilled {
  const name = cleanLine(answers['name'] ?? answers['what'] ?? '').slice(0, 80);
  const start = `${repository}/issues/new?${new URLSearchParams({
    template: `${templateOf(form, messages)}.yml`,
    ...(name && { title: `${wordsOf(form.id, messages).title}: ${name}` }),
  }).toString()}`;
  const given = form.questions
    .map(({ id }) => ({ id, text: new URLSearchParams({ [id]: answers[id] ?? '' }).toString() }))
    .filter(({ id }) => cleanLine(answers[id] ?? '') !== '');
  const left: string[] = [];
  const lengthOf = () =>
    given.filter(({ id }) => !left.includes(id)).reduce((sum, { text }) => sum + text.length + 1, start.length);
  for (const { id } of given.toSorted((a, b) => b.text.length - a.text.length)) {
    if (lengthOf() <= mostLetters) break;
    left.push(id);
  }
  const kept = given.filter(({ id }) => !left.includes(id)).map(({ text }) => text);
  return { address: [start, ...kept].join('&'), left };
}

/** The address at which GitHub offers a draft as a new file; undefined where the draft is too long for an address. */
export function createFileAddress(
  { path, content }: Pick<Draft, 'path' | 'content'>,
  { repository, branch }: { repository: string; branch: string },
): string | undefined {
  const filename = `content/${path}`;
  const address = `${repository}/new/${branch}?${new URLSearchParams({ filename, value: content }).toString()}`;
  return address.length > mostLetters ? undefined : address;
}

/** The address at which GitHub offers to change the file of a page, or of a record that is written in another form. */
export function createEditAddress(
  { kind, id, form = 'mdx' }: { kind: string; id: string; form?: string },
  { url, branch }: { url: string; branch: string },
): string {
  return `${url}/edit/${branch}/content/${kind}/${id}.${form}`;
}

/** The address that starts an e-mail to the library; the file itself is attached by hand. */
export function createMailAddress(mailbox: string, { subject, body }: { subject: string; body: string }): string {
  return `mailto:${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
