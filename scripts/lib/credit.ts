import { bounds, type Snapshot } from '../../src/snapshot.ts';
import { listCommits } from './git.ts';
import { createLine, isBot } from './names.ts';

/** Who wrote each file below the content folder, by its path; oldest contribution first. No mail address is in it. */
export type Credit = Record<string, string[]>;

interface Person {
  name: string;
  /** The name on GitHub, where the commit tells it. */
  login?: string | undefined;
}

// Names and trailers of a commit.
const trailers = '%(trailers:key=Co-authored-by,key=Contributed-by,valueonly,separator=%x03)';
const format = `%aN <%aE>%x03${trailers}`;

/**
 * Who wrote what, as the Git history of the content folder and the snapshot's accepted pull requests tell; without a
 * history the snapshot alone. `options` of `git log` choose the commits. Programs are left out, and a person known by both is named once.
 */
export function createCredit(
  folder: string,
  snapshot: Pick<Snapshot, 'contributors'> | undefined,
  options: readonly string[] = [],
): Credit {
  const people = readHistory(folder, options);
  for (const [path, logins] of Object.entries(snapshot?.contributors ?? {})) {
    const known = people.get(path) ?? [];
    const isKnown = (login: string) => known.some((one) => isSame(one, { name: login, login }));
    people.set(path, [...known, ...logins.filter((login) => !isKnown(login)).map((name) => ({ name }))]);
  }
  return Object.fromEntries(
    [...people].map(([path, list]) => [path, list.slice(0, bounds.names).map(({ name }) => name)]),
  );
}

function readHistory(folder: string, options: readonly string[]): Map<string, Person[]> {
  const people = new Map<string, Person[]>();
  for (const { head, files } of listCommits(folder, format, ['--reverse', ...options])) {
    const named = head.split('\u0003').flatMap(parsePerson);
    for (const path of files) add(people, path, named);
  }
  return people;
}

function add(people: Map<string, Person[]>, path: string, named: readonly Person[]): void {
  const list = people.get(path) ?? [];
  for (const one of named) if (!list.some((known) => isSame(known, one))) list.push(one);
  people.set(path, list);
}

function isSame(a: Person, b: Person): boolean {
  const plain = (text: string | undefined) => text?.toLowerCase();
  return plain(a.name) === plain(b.name) || (a.login !== undefined && plain(a.login) === plain(b.login));
}

// A person as Git writes one: a name, then a mail address, of which only the login on GitHub is of use.
function parsePerson(text: string): Person[] {
  const [, written = '', mail = ''] = /^([^<]*)(?:<([^>]*)>?)?/.exec(text) ?? [];
  const name = createLine(written, bounds.name);
  const login = /^(?:\d+\+)?([\w-]+(?:\[bot\])?)@users\.noreply\.github\.com$/i.exec(mail)?.[1];
  const isNobody = !/[\p{L}\p{N}]/u.test(name) || isBot(name) || (login !== undefined && isBot(login));
  return isNobody ? [] : [{ name, login }];
}
