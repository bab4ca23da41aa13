import type { FormId } from '../forms/form.ts';
import type { Library, LibraryTexts } from '../forms/library.ts';
import type { Messages } from '../model/words.ts';
import { find } from './find.ts';

/** What the page hands over in its markup. */
export interface Settings {
  form: FormId;
  root: string;
  lang: string;
  repository: string;
  branch: string;
  mailbox: string | null;
  site: string;
}

/** The settings of the page. */
export function readSettings(): Settings {
  return JSON.parse(find('contribute').dataset['settings'] ?? '{}') as Settings;
}

/** What lies beside the form: the library as far as a form needs it, and the words of the page's language. */
export interface Lists {
  library: Library;
  messages: Messages;
}

/** Loads the lists. Throws where they cannot be loaded. */
export const loadLists = ({ root }: Settings): Promise<Lists> =>
  import(/* @vite-ignore */ `${root}contribute/library.js`) as Promise<Lists>;

/** Loads the texts of all pages. Throws where they cannot be loaded. */
export const loadTexts = ({ root }: Settings): Promise<{ texts: LibraryTexts }> =>
  import(/* @vite-ignore */ `${root}contribute/texts.js`) as Promise<{ texts: LibraryTexts }>;
