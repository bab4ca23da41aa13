import { siteConfig } from '../config.ts';

/** Where a reader tells what they know of an entry: a new issue whose title names the page, and what it is about. */
export function tellUs({ kind, id }: { kind: string; id: string }, about?: string): string {
  const title = [`${kind}/${id}`, about].filter(Boolean).join(': ');
  return `${siteConfig.repository.url}/issues/new?title=${encodeURIComponent(title)}`;
}
