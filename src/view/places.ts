import type { PageContext } from '../page.ts';
import type { Part } from './rows.ts';

/** The lists that everything on the site can be found from. */
export function listPlaces({ m, urls }: PageContext): Part[] {
  const kinds = ['case-studies', 'standards', 'guides', 'topics', 'authorities', 'glossary'] as const;
  return kinds.map((kind) => ({ text: m.kinds[kind].many, href: urls.to(`/${kind}/`) }));
}

/** The four ways in: what readers come to do. */
export function listWays({ m, urls }: PageContext): (Part & { name: string; note: string; href: string })[] {
  const ways = { decide: '/decide/', share: '/contribute/', maintain: '/maintain/', learn: '/learn/' } as const;
  return (['decide', 'share', 'maintain', 'learn'] as const).map((name) => ({
    name,
    text: m.ways.titles[name],
    note: m.ways.notes[name],
    href: urls.to(ways[name]),
  }));
}

/** The links of the header: the ways in by their short names, and the lists. */
export function listHeaderLinks(context: PageContext): { ways: Part[]; lists: Part[] } {
  const { m } = context;
  return {
    ways: listWays(context).map(({ name, href }) => ({ text: m.ways.nav[name as keyof typeof m.ways.nav], href })),
    lists: listPlaces(context).filter(({ text }) => text !== m.kinds.glossary.many),
  };
}
