import type { FormId } from '../forms/form.ts';
import { openLibrary, type Library, type LibraryTexts } from '../forms/library.ts';
import { createWorld, type World } from '../forms/world.ts';
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

/** Today, where the reader is: `2026-11-22`. */
export function readToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

interface Lists {
  library: Library;
  messages: Messages;
}

/** The library as far as a form needs it, loaded once, and its texts when they are asked for. */
export interface Known {
  world: World;
  library: Library;
  /** The same world with the texts of all pages. */
  withTexts: () => Promise<World>;
}

/** Loads the lists that lie beside the form. Throws where they cannot be loaded. */
export async function loadKnown({ root }: Settings): Promise<Known> {
  const { library, messages } = (await load(`${root}contribute/library.js`)) as Lists;
  const open = (texts?: LibraryTexts) => createWorld(openLibrary(library, texts), messages, readToday());
  let full: Promise<World> | undefined;
  const withTexts = () =>
    (full ??= load(`${root}contribute/texts.js`).then((loaded) => open((loaded as { texts: LibraryTexts }).texts)));
  return { world: open(), library, withTexts };
}

const load = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);
