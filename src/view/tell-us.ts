import type { Urls } from '../urls.ts';

/** Where a reader tells what they know of an entry: the form for corrections, with the page named and what it is about. */
export function tellUs({ kind, id }: { kind: string; id: string }, urls: Urls, about?: string): string {
  const text = about ? `&about=${encodeURIComponent(about)}` : '';
  return urls.to(`/contribute/correction/?page=${kind}/${id}${text}`);
}

/** Where an authority says that it did this too. */
export function didThisToo({ kind, id }: { kind: string; id: string }, urls: Urls): string {
  return urls.to(`/contribute/reuse/?practice=${kind}/${id}`);
}
