const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Whether a link's address is one that readers may be sent to: a web, mail or telephone address, or a place on this site. */
export function isSafeAddress(url: string): boolean {
  if (url.length > 2000 || /[\s\\\u0000-\u0020\u007f-\u00a0\ufffd]/u.test(url) || url.startsWith('//')) return false;
  const address = URL.parse(url, 'https://base.invalid/a/b/');
  if (!address || !schemes.has(address.protocol)) return false;
  if (address.username || address.password || /^https?:\/\/[^/?#]*@/i.test(url)) return false;
  return !/^https?:/i.test(url) || /^https?:\/\/[^/?#]/i.test(url);
}

/** Whether a link stays on this site: no scheme and no host of its own. */
export function isOwnAddress(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('//');
}

/** The file name of a picture's address, `./images/<name>` or `./<name>` beside the text; undefined where it is another. */
export function pictureName(url: string): string | undefined {
  const found = /^\.\/(?:images\/)?([A-Za-z0-9][A-Za-z0-9_-]{0,80}\.(?:png|jpe?g|webp))$/.exec(url);
  return found?.[1];
}
