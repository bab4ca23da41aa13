import type { Catalogue } from './catalogue.ts';
import type { AnyEntry } from './entry.ts';

// Where anybody can publish anything: who speaks there is not known from the address.
const anybody =
  /(^|\.)(linkedin|twitter|x|facebook|instagram|youtube|youtu|bsky|medium|wordpress|blogspot|substack|github|gitlab|google|slideshare|docslib)\.(com|io|net|be|app|co\.uk)$/;

/** The host of a web address, without `www.`; empty where it has none. */
export function hostOf(url: string | undefined): string {
  return (url && URL.parse(url)?.hostname.replace(/^www\.|\.$/g, '')) ?? '';
}

// Below these every public body of the country has its own site: only what the government itself runs is the same owner's.
const shared: Record<string, RegExp> = { 'gov.uk': /(^|\.)(service|blog)\.gov\.uk$/ };

/** Whether a page lies on a host or on one below it. */
export function isOn(url: string, host: string): boolean {
  const own = hostOf(url);
  if (host === '' || own === host) return host !== '';
  return shared[host] ? shared[host].test(own) : own.endsWith(`.${host}`);
}

/** The names of the owners of a practice and of their partners, in small letters and without remarks in brackets. */
export function listOwnerNames(practice: AnyEntry, catalogue: Catalogue): string[] {
  const { authorities = [], partners = [] } = practice.data as { authorities?: { id: string }[]; partners?: string[] };
  const registered = authorities.flatMap(({ id }) => {
    const data = catalogue.find('authorities', id)?.data;
    return data ? [data.officialName, `${data.shortName} Council`] : [];
  });
  return [...partners, ...registered].map(plainName);
}

/** The hosts on which the owners of a practice, their partners and suppliers speak. */
export function listOwnerHosts(practice: AnyEntry, catalogue: Catalogue): Set<string> {
  const data = practice.data as {
    authorities?: { id: string }[];
    steward?: string;
    official?: string;
    contact?: { url?: string };
    artefacts?: { url: string }[];
    sources?: { publisher: string; url?: string }[];
  };
  const authorities = (data.authorities ?? []).map(({ id }) => catalogue.find('authorities', id)?.data);
  const names = listOwnerNames(practice, catalogue);
  const steward = plainName(data.steward ?? '');
  const isOwners = (publisher: string) => {
    const name = plainName(publisher);
    return name !== '' && (names.includes(name) || steward.includes(name));
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

/** A name as it is compared: in small letters, without remarks in brackets. */
export const plainName = (name: string): string =>
  name
    .replace(/\s*\(.*\)\s*/g, ' ')
    .trim()
    .toLowerCase();

/** Whether a page belongs to a body that has no part in a practice, as far as its address tells. */
export function isIndependent(url: string, owners: ReadonlySet<string>): boolean {
  const host = hostOf(url);
  return host !== '' && !anybody.test(host) && ![...owners].some((owner) => isOn(url, owner));
}
