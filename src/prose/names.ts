import type { Catalogue } from '../model/catalogue.ts';
import type { AnyEntry } from '../model/entry.ts';

/** The names of the authorities of the register, to be left out where reading ease is measured. */
export function listAuthorityNames(catalogue: Catalogue): string[] {
  return catalogue.list('authorities').flatMap(({ data }) => [data.officialName, data.shortName, ...data.altNames]);
}

/** The names of the bodies that an entry itself lists: partners, steward, publishers of its sources. */
export function listBodies({ data }: AnyEntry): string[] {
  const {
    partners = [],
    steward,
    sources = [],
  } = data as {
    partners?: string[];
    steward?: string;
    sources?: { publisher: string }[];
  };
  const whole = [...partners, ...(steward ? [steward] : []), ...sources.map(({ publisher }) => publisher)];
  return whole.flatMap((name) => [name, name.replace(/ \(.*\)$/, '')]);
}
