import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isInner } from '../lib/web-request.ts';

/** Why a request may not go where an answer sends it; undefined where it may: to the same host, or to https elsewhere. */
export async function findRedirectFault(from: URL, to: URL): Promise<string | undefined> {
  if (to.username || to.password || !/^https?:$/.test(to.protocol)) return `it leads to ${to.protocol}`;
  if (from.protocol === 'https:' && to.protocol === 'http:') return 'it leads from https to http';
  if (to.host === from.host) return undefined;
  if (to.protocol !== 'https:') return `it leads to another host without https (${to.host})`;
  const name = to.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(name) ? [{ address: name }] : await lookup(name, { all: true }).catch(() => []);
  const isFaulty = found.length === 0 || found.some(({ address }) => isInner(address));
  return isFaulty ? `it leads to a network that is not public (${to.host})` : undefined;
}
