/** A topic, a term, a place or a page: what it is called, where it is, what it means. */
export interface Named {
  title: string;
  /** Its other names. */
  names: string[];
  kind: string;
  /** The address below the site's root, without the slash at its start. */
  path: string;
  /** What it means, for topics and terms; only beside names that begin with the asked letter. */
  text: string;
}

/** A thing as it lies in the file of a letter: other names with a word under it, joined by `|`, and perhaps the meaning. */
export type NamedRow = [title: string, names: string, kind: string, path: string, text?: string];

/** The letters that lists of names and words are split by; `0` stands for all other characters. */
export const letters = 'abcdefghijklmnopqrstuvwxyz0'.split('');

/** The letter under which a word stands, accents or not. */
export function letterOf(word: string): string {
  const first = word.normalize('NFD').toLowerCase().charAt(0);
  return first >= 'a' && first <= 'z' ? first : '0';
}

/** The words of a name or a query in small letters, each once. */
export function splitWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu))];
}
