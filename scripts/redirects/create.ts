import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { languageOfPage } from '../lib/languages.ts';
import { listFiles } from '../lib/read-content.ts';
import { readAddress } from '../lib/settings.ts';
import { hostFolder } from '../mirror/links.ts';
import { listMovedFiles, type MovedFile } from './moved-paths.ts';
import { createLeadingPage, leadingScript } from './page.ts';
import { readMoved } from './read-moved.ts';

// What nginx includes in a `map`: old and new addresses, a pair a line.
const nginxMap = `${hostFolder}nginx.conf`;
const scriptPath = 'moved.js';

/**
 * Puts something at every address that a moved page had: a page that leads on, or the same file once more, since a host of
 * files cannot redirect. Also writes the pairs for nginx, which can. Answers how many addresses there are.
 */
export function createRedirects(folder: string): number {
  const { moved } = readMoved();
  const files = moved.length ? listFiles(folder).filter((path) => !/(?:^|\/)pagefind\//.test(path)) : [];
  const found = listMovedFiles(files, moved);
  for (const one of found) writeMoved(folder, one);
  if (found.length) writeFileSync(join(folder, scriptPath), leadingScript);
  const pairs = found.map(({ was, is }) => `"${addressOf(was)}" "${addressOf(is)}";\n`);
  mkdirSync(join(folder, hostFolder), { recursive: true });
  writeFileSync(join(folder, nginxMap), pairs.join(''));
  return found.length;
}

function writeMoved(folder: string, { was, is }: MovedFile): void {
  const file = join(folder, was);
  mkdirSync(dirname(file), { recursive: true });
  if (!is.endsWith('.html')) {
    copyFileSync(join(folder, is), file);
    return;
  }
  const lang = languageOfPage(is);
  const { site } = readAddress();
  const target = readFileSync(join(folder, is), 'utf8');
  const canonical = new URL(addressOf(is), site).href;
  const [href, script, messages] = [addressOf(is), addressOf(scriptPath), messagesFor(lang)];
  writeFileSync(file, createLeadingPage({ lang, href, canonical, script, target, messages }));
}

const addressOf = (path: string) => readAddress().base + path.replace(/(^|\/)index\.html$/, '$1');
