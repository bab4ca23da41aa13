/** Names as a language joins them: "Ann, Bo and Cy". */
export function formatNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language === 'cy' ? 'cy' : 'en-GB', { type: 'conjunction' }).format(names);
}
