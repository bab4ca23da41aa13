import type { Catalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';

// Where anybody can publish anything: who speaks there is not known from the address.
const anybody =
  /(^|\.)(linkedin|twitter|x|facebook|youtube|medium|wordpress|blogspot|substack|github|gitlab|google|slideshare|docslib)\.(com|io|net)$/;

/** The host of a web address, without `www.`; empty where it has none. */
export function hostOf(url: string | undefined): string {
  return (url && URL.parse(url)?.hostname.replace(/^www\.|\.$/g, '')) ?? '';
}

/** Whether a page lies on a host or on one below it. */
export const isOn = (url: string, host: string): boolean =>
  host !== '' && (hostOf(url) === host || hostOf(url).endsWith(`.${host}`));

/** The hosts on which the owners of a practice, their partners and suppliers speak. */
export function listOwnerHosts(practice: AnyEntry, catalogue: Catalogue): Set<string> {
  const data = practice.data as {
    authorities?: { id: string }[];
    partners?: string[];
    steward?: string;
    official?: string;
    contact?: { url?: string };
    artefacts?: { url: string }[];
    sources?: { publisher: string; url?: string }[];
  };
  const authorities = (data.authorities ?? []).map(({ id }) => catalogue.find('authorities', id)?.data);
  const names = [...(data.partners ?? []), ...authorities.map((one) => one?.officialName ?? '')].map(plain);
  const steward = plain(data.steward ?? '');
  const isOwners = (publisher: string) => {
    const name = plain(publisher);
    return name !== '' && (names.includes(name) || (steward !== '' && steward.includes(name)));
  };
  const urls = [
    ...authorities.map((one) => one?.website),
    data.official,
    data.contact?.url,
    ...(data.artefacts ?? []).map(({ url }) => url),
    ...(data.sources ?? []).filter(({ publisher }) => isOwners(publisher)).map(({ url }) => url),
  ];
  return new Set(urls.map(hostOf).filter(Boolean));
}

const plain = (name: string) =>
  name
    .replace(/\s*\(.*\)\s*/g, ' ')
    .trim()
    .toLowerCase();

/** Whether a page belongs to a body that has no part in a practice, as far as its address tells. */
export function isIndependent(url: string, owners: ReadonlySet<string>): boolean {
  const host = hostOf(url);
  return host !== '' && !anybody.test(host) && ![...owners].some((owner) => isOn(url, owner));
}
