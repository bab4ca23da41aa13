/** Names as one pattern, the longest first, so that none hides a longer one; empty where there is none long enough. */
export function createAlternation(names: Iterable<string>, fewestLetters: number): string {
  const longestFirst = [...names].filter((name) => name.length >= fewestLetters).sort((a, b) => b.length - a.length);
  return longestFirst.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}
