import { siteConfig } from '../config.ts';
import type { Urls } from '../urls.ts';

/** Where a reader asks to take part in some work: the mailbox of this instance, or an issue that names the page. */
export function askToTakePart({ kind, id }: { kind: string; id: string }, about: string): string {
  const { mailbox, repository } = siteConfig;
  const subject = encodeURIComponent(`${kind}/${id}: ${about}`);
  return mailbox ? `mailto:${mailbox}?subject=${subject}` : `${repository.url}/issues/new?title=${subject}`;
}

/**
 * Where a reader tells what they know of an entry: the form for corrections, with the page named and what it is about;
 * for a page of others its home.
 */
export function tellUs({ kind, id }: { kind: string; id: string }, urls: Urls, about?: string): string {
  const home = urls.home?.({ kind, id });
  if (home) return home;
  const text = about ? `&about=${encodeURIComponent(about)}` : '';
  return urls.to(`/contribute/correction/?page=${kind}/${id}${text}`);
}

/** Where an authority says that it did this too. */
export function didThisToo({ kind, id }: { kind: string; id: string }, urls: Urls): string {
  return urls.home?.({ kind, id }) ?? urls.to(`/contribute/reuse/?practice=${kind}/${id}`);
}
