import { localeOf } from './locale.ts';

/** Names as a language joins them: "Ann, Bo and Cy"; in Welsh with commas alone, since its "and" changes with the next word. */
export function formatNames(names: readonly string[], language: string): string {
  const type = language === 'cy' ? 'unit' : 'conjunction';
  return new Intl.ListFormat(localeOf(language), { type }).format(names);
}
