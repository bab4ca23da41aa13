import { languages } from '../../config.ts';
import type { Kind } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { fullAddress } from '../site.ts';

/** One thing in linked data, with its properties; those without a value are not written. */
export interface LinkedNode {
  '@type'?: string;
  '@id'?: string | undefined;
  [property: string]: unknown;
}

/** Something that is described elsewhere, by its address. */
export interface Reference {
  '@id': string;
}

/** What addresses are made from. */
export type Addressed = Pick<PageContext, 'urls' | 'urlsOf'>;

/** The addresses of the first language: what a thing is called by on the pages of all languages. */
export const firstUrls = ({ urls, urlsOf }: Addressed): PageContext['urls'] => urlsOf(languages[0] ?? 'en') ?? urls;

/** The address by which an entry is known everywhere; undefined where this instance has no page of it. */
export function identify(kind: Kind, id: string, context: Addressed): string | undefined {
  const home = context.urls.home?.({ kind, id });
  const path = home ?? firstUrls(context).entry(kind, id);
  return path ? fullAddress(path) : undefined;
}

/** Entries by their addresses; undefined where there are none. */
export const referTo = (kind: Kind, ids: readonly string[], context: Addressed): Reference[] | undefined =>
  listOrNone(ids.flatMap((id) => referToAddress(identify(kind, id, context)) ?? []));

/** Something by its address; undefined without one. */
export const referToAddress = (address: string | undefined): Reference | undefined =>
  address === undefined ? undefined : { '@id': address };

/** A list that has something in it, or undefined. */
export const listOrNone = <T>(list: readonly T[]): T[] | undefined => (list.length ? [...list] : undefined);

/** Who publishes this site, by address. */
export const addressOfPublisher = (context: Addressed): string =>
  `${fullAddress(firstUrls(context).to('/'))}#publisher`;
