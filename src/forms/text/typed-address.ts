import { isOwnAddress, isSafeAddress } from '../../mdx/addresses.ts';
import { findEscaped } from '../../mdx/text.ts';
import { parseLink } from '../../model/links.ts';

/** The address that a typed link can lead to, mended where the start was left out; undefined where it can lead nowhere. */
export function readAddress(typed: string): string | undefined {
  const url = mendStart(typed.trim());
  if (!isSafeAddress(url) || findEscaped(url)) return undefined;
  return isOwnAddress(url) && !isEntry(url) ? undefined : url;
}

function mendStart(url: string): string {
  if (/^www\.[a-z0-9]/i.test(url)) return `https://${url}`;
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url) ? `mailto:${url}` : url;
}

// A link inside the page depends on headings that the form has not asked for yet.
function isEntry(url: string): boolean {
  return !url.startsWith('#') && parseLink(url, { kind: 'case-studies', id: 'typed' }) !== undefined;
}
