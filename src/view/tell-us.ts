import { siteConfig } from '../config.ts';

/** Where a reader asks to take part in some work: the mailbox of this instance, or an issue that names the page. */
export function askToTakePart({ kind, id }: { kind: string; id: string }, about: string): string {
  const { mailbox } = siteConfig as { mailbox: string | null };
  const subject = encodeURIComponent(`${kind}/${id}: ${about}`);
  return mailbox ? `mailto:${mailbox}?subject=${subject}` : tellUs({ kind, id }, about);
}

/** Where a reader tells what they know of an entry: a new issue whose title names the page, and what it is about. */
export function tellUs({ kind, id }: { kind: string; id: string }, about?: string): string {
  const title = [`${kind}/${id}`, about].filter(Boolean).join(': ');
  return `${siteConfig.repository.url}/issues/new?title=${encodeURIComponent(title)}`;
}
