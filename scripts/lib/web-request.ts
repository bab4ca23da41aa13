import { lookup } from 'node:dns';
import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** An answer as far as the check of links needs it; `text` is its beginning, where that was asked for. */
export interface WebAnswer {
  status: number;
  location?: string | undefined;
  text: string;
}

/** How to ask: `HEAD`, or `GET` with the most bytes that are read of the answer. */
export interface WebQuestion {
  method: 'HEAD' | 'GET';
  most?: number;
  /** Milliseconds for everything together. */
  timeout: number;
  agent: string;
  /** Whether machines of the own network may be asked: in tests alone. */
  local?: boolean;
}

const inner = new BlockList();
for (const [address, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) inner.addSubnet(address, prefix, 'ipv4'); // prettier-ignore
for (const [address, prefix] of [
  ['::', 127], ['64:ff9b::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8],
] as const) inner.addSubnet(address, prefix, 'ipv6'); // prettier-ignore

/** Whether a numeric address is one of the own machine or network, which no contributed address may lead to. */
export function isInner(address: string): boolean {
  return inner.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

const lookUpOutside: LookupFunction = (host, options, done) =>
  lookup(host, { ...options, all: true }, (fault, found) => {
    if (fault) return done(fault, '');
    const first = found.find(({ address }) => !isInner(address));
    if (!first) return done(new Error(`${host} is of the own network`), '');
    if (options.all) return done(null, [first]);
    return done(null, first.address, first.family);
  });

/** Asks for an address once, without following where it leads. Throws where there is no answer; a timeout by that name. */
export function askOnce(address: string, { method, most = 0, timeout, agent, local }: WebQuestion): Promise<WebAnswer> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!local && isIP(host) && isInner(host)) return Promise.reject(new Error(`${host} is of the own network`));
  const signal = AbortSignal.timeout(timeout);
  const options: RequestOptions = {
    method,
    signal,
    headers: { 'user-agent': agent, accept: '*/*' },
    ...(local ? {} : { lookup: lookUpOutside }),
  };
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, (response) => {
      const { statusCode: status = 0, headers } = response;
      let text = '';
      const end = () => resolve({ status, location: headers.location, text: text.slice(0, most) });
      if (!most) {
        end();
        response.destroy();
        return;
      }
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.length < most) return;
        end();
        response.destroy();
      });
      response.on('end', end).on('error', reject);
    });
    asked.on('error', (fault) => reject(signal.aborted ? (signal.reason as Error) : fault)).end();
  });
}
