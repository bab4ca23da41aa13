import GithubSlugger from 'github-slugger';
import { createBriefing, type Briefing } from '../briefing/briefing.ts';
import { writeBriefingHtml, writeBriefingPart } from '../briefing/html.ts';
import { formatDate } from '../format/date.ts';
import type { ReadingEntry } from '../model/reading-entry.ts';
import type { ReadingList } from '../model/reading-list.ts';
import { readTree } from './read-tree.ts';
import { addressOf, type ReadingSettings } from './reading-settings.ts';
import { saveFile } from './save-file.ts';
import { readToday } from './today.ts';

/** A list with its pages, to be made a document of. */
export interface Collected {
  list: ReadingList;
  entries: ReadonlyMap<string, ReadingEntry>;
  settings: ReadingSettings;
}

/** Shows the briefing in a place of the page; its links lead where those of the page would. */
export function showBriefing(place: HTMLElement, collected: Collected): void {
  const html = writeBriefingPart(collect(collected, (href) => href));
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  place.replaceChildren(...[...body.childNodes].map((node) => document.importNode(node, true)));
}

/** Makes the briefing a file and offers it. Word's format is only loaded when somebody asks for it. */
export async function downloadBriefing(format: 'html' | 'docx', collected: Collected): Promise<void> {
  const briefing = collect(collected, (href) => addressOf(href, collected.settings));
  const name = `briefing-${new GithubSlugger().slug(briefing.title).slice(0, 60)}`.replace(/-+$/, '');
  if (format === 'html') return saveFile(`${name}.html`, writeBriefingHtml(briefing));
  const { writeBriefingDocx } = await import('../briefing/docx.ts');
  saveFile(`${name}.docx`, await writeBriefingDocx(briefing));
}

function collect({ list, entries, settings }: Collected, linkTo: (href: string) => string): Briefing {
  const { documentWords: words, lang, kinds, site } = settings;
  const date = formatDate(readToday(), lang);
  return createBriefing({
    ...{ list, entries, lang: document.documentElement.lang, words, kinds, site, date },
    ...{ linkTo, addressOf: (href) => addressOf(href, settings), parse: readTree },
  });
}
