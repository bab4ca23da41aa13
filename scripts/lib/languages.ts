import { languages } from '../../src/config.ts';

/** The folders in which the languages of a site lie, the first one in none: `['', 'cy/']`. */
export const languageFolders: readonly string[] = languages.map((language, index) => (index ? `${language}/` : ''));

/** The folder of the language that a file of the site is in; empty for the first language. */
export function folderOfPage(path: string): string {
  return languageFolders.slice(1).find((folder) => path.startsWith(folder)) ?? '';
}

/** The language that a file of the site is in. */
export function languageOfPage(path: string): string {
  return languages[languageFolders.indexOf(folderOfPage(path))] ?? 'en';
}
