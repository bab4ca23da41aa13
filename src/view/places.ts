import type { PageContext } from '../page.ts';
import type { Part } from './rows.ts';

/** The lists that everything on the site can be found from. */
export function listPlaces({ m, urls }: PageContext): Part[] {
  const kinds = ['case-studies', 'standards', 'guides', 'topics', 'authorities', 'glossary'] as const;
  return kinds.map((kind) => ({ text: m.kinds[kind].many, href: urls.to(`/${kind}/`) }));
}
