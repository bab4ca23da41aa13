import type { Sent } from './contract.ts';
import type { Account, State } from './state.ts';

/** One request: the values of its path and query, its body, who sent it. */
export interface Call {
  state: State;
  values: Record<string, string>;
  url: URL;
  /** As GitHub's description has it: that was checked before. */
  body: unknown;
  account: Account | undefined;
}

/** What one operation answers. */
export type Route = (call: Call) => Sent;

/** The routes of some operations, by their ids. */
export type Routes = Record<string, Route>;

/** GitHub's answer to what it does not know. */
export const notFound: Sent = { status: 404, body: { message: 'Not Found', documentation_url: '', status: '404' } };

/** GitHub's answer to what it can't accept. */
export function refuseContent(message: string): Sent {
  const errors = [{ resource: 'Resource', field: 'field', code: 'custom', message }];
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url: '' } };
}

/** One page of a list, with the links to the next and the last. */
export function sendPage(items: readonly unknown[], { url }: Call): Sent {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
  const page = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string) => {
    const there = new URL(url);
    there.searchParams.set('page', String(to));
    return `<${there.href}>; rel="${rel}"`;
  };
  const headers = page < last ? { link: `${link(page + 1, 'next')}, ${link(last, 'last')}` } : {};
  return { status: 200, headers, body: items.slice((page - 1) * size, page * size) };
}

/** Puts a list into the order that was asked for; GitHub's own is the newest first. */
export function sortByAge<T extends { created_at: string; updated_at: string }>(items: T[], { url }: Call): T[] {
  const key = url.searchParams.get('sort') === 'updated' ? 'updated_at' : 'created_at';
  const sign = url.searchParams.get('direction') === 'asc' ? 1 : -1;
  return items.sort((a, b) => sign * a[key].localeCompare(b[key]));
}

/** Whether something in a state is wanted; GitHub lists what is open where nothing is said. */
export function isWanted(state: string, { url }: Call): boolean {
  const wanted = url.searchParams.get('state') ?? 'open';
  return wanted === 'all' || wanted === state;
}

/** An account as GitHub shows it: programs are called so by the end of their names. */
export function showUser(login: string): object {
  const url = `https://github.invalid/${encodeURIComponent(login)}`;
  return { login, id: login.length, type: login.endsWith('[bot]') ? 'Bot' : 'User', html_url: url, url };
}
