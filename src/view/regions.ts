import type { PageContext } from '../page.ts';

/** What a region is called on a page. */
export function nameRegion(region: string, { m }: PageContext): string {
  const names: Record<string, string> = m.map.regionNames;
  return names[region] ?? region;
}
