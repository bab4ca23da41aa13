import type { PageContext } from '../page.ts';

/** Names with commas between, at most so many of them: of the rest only how many there are. */
export function nameSome(names: readonly string[], most: number, { m, t }: Pick<PageContext, 'm' | 't'>): string {
  const shown = names.slice(0, most).join(', ');
  const count = names.length - most;
  return count > 0 ? t(m.search.andMore, { names: shown, count }) : shown;
}

/** What an authority is called in short; one that is not there is shown by its id. */
export const shortNameOf = (id: string, { catalogue }: Pick<PageContext, 'catalogue'>): string =>
  catalogue.find('authorities', id)?.data.shortName ?? id;

const mostPlaces = 3;

/** Places in short, as many of them by name as a card holds. */
export const nameShort = (places: readonly { id: string }[], context: PageContext): string =>
  nameSome(
    places.map(({ id }) => shortNameOf(id, context)),
    mostPlaces,
    context,
  );

/** Those who did some work: who led it, or all where nobody leads. */
export function listDoers<T extends { role: string }>(authorities: readonly T[]): readonly T[] {
  const leads = authorities.filter(({ role }) => role === 'lead');
  return leads.length ? leads : authorities;
}
