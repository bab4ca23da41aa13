import GithubSlugger from 'github-slugger';

const most = 80;

/** The id that a title gives: small letters, digits and single hyphens. Empty where the title has neither. */
export function createId(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{Diacritic}/gu, '');
  return new GithubSlugger()
    .slug(plain)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, most)
    .replace(/-+$/, '');
}

/** Ids for the items of a list, each once: from their words, or `item-2` where there are none. */
export function createIds(titles: readonly string[], fallback: string): string[] {
  const seen = new Set<string>();
  return titles.map((title, index) => {
    const short = createId(title).split('-').slice(0, 6).join('-').slice(0, 60).replace(/-+$/, '');
    let id = short || `${fallback}-${index + 1}`;
    while (seen.has(id)) id = `${id}-${index + 1}`;
    seen.add(id);
    return id;
  });
}
