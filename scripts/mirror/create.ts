import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages, siteConfig } from '../../src/config.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { fill } from '../../src/model/words.ts';
import { today } from '../../src/today.ts';
import { languageFolders, languageOfPage } from '../lib/languages.ts';
import { outDir, readAddress, root } from '../lib/settings.ts';
import { readHeadWords } from '../lib/stamp.ts';
import { createCopy, fillCopies } from './copy.ts';
import { createBook } from './epub.ts';
import { listSite, workerName, type CopyFile } from './files.ts';
import { onlineOnly } from './links.ts';
import { bundleScript } from './scripts.ts';
import { createPart, listThemes } from './themes.ts';
import { writeDownloads, type CopyFacts, type Download } from './words.ts';
import { writeZip } from './zip.ts';

const archive = 'shared-practice-offline.zip';

/** Where the zip of the whole copy lies in a built site. */
export const archivePath = onlineOnly + archive;

const bookName = 'shared-practice-guides-and-standards.epub';

/** Where the unpacked copy lies: beside the built site. */
export const mirrorDir = `${outDir}-mirror`;

/**
 * Makes the copy of the built site that works from disk, as a folder and as a zip among the site's downloads, and the book
 * beside it. Answers with what can be loaded.
 */
export async function createMirror(tell: (progress: string) => void, withThemes: boolean): Promise<Download[]> {
  const facts = readFacts();
  const paths = listSite(outDir);
  tell(`${paths.length} files of the site`);
  const files = await createCopy({ folder: outDir, paths, facts, tell });
  tell('writing the folder');
  rmSync(mirrorDir, { recursive: true, force: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(mirrorDir, path)), { recursive: true });
    writeFileSync(join(mirrorDir, path), content);
  }
  tell('packing');
  rmSync(join(outDir, onlineOnly), { recursive: true, force: true });
  mkdirSync(join(outDir, onlineOnly), { recursive: true });
  const words = messagesFor(facts.lang);
  const { names } = words.copy;
  const whole = await publish({ file: archive, name: names.whole }, files, facts);
  const { base } = readAddress();
  const book = createBook({ folder: outDir, paths, base, facts, words });
  const downloads = [whole, await publish({ file: bookName, name: names.book }, book, facts)];
  if (withThemes) downloads.push(...(await publishThemes(paths, facts, tell)));
  writeFileSync(join(outDir, workerName), await bundleScript(join(root, 'src/mirror/service-worker.ts')));
  for (const folder of languageFolders) fillOnline(folder, downloads, facts);
  return downloads;
}

/** Makes a smaller copy for each theme. */
async function publishThemes(
  paths: readonly string[],
  facts: CopyFacts,
  tell: (progress: string) => void,
): Promise<Download[]> {
  const words = readHeadWords() ?? {};
  const downloads: Download[] = [];
  for (const { name, id, keeps } of listThemes(outDir, paths, words)) {
    tell(name);
    const part = await createPart(paths, keeps, words);
    const site = `${facts.site} (${name})`;
    const parts = await createCopy({ ...part, whole: paths, facts: { ...facts, site }, tell: () => undefined });
    const file = `shared-practice-${id}.zip`;
    const title = fill(messagesFor(facts.lang).copy.names.theme, { theme: name });
    downloads.push(await publish({ file, name: title }, parts, facts));
    rmSync(part.folder, { recursive: true, force: true });
  }
  return downloads;
}

/** Packs files into one that can be loaded, and lays its checksum beside it. */
async function publish(
  { file, name }: { file: string; name: string },
  files: readonly CopyFile[],
  { made }: CopyFacts,
): Promise<Download> {
  const { bytes, hash } = await writeZip(join(outDir, onlineOnly, file), files, made);
  writeFileSync(join(outDir, onlineOnly, `${file}.sha256`), `${hash}  ${file}\n`);
  return { name, file, href: `${onlineOnly}${file}`, bytes, hash };
}

/** What this copy says of itself. */
export function readFacts(): CopyFacts {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { site, base } = readAddress();
  const address = new URL(base, site).href;
  return { made: today, version, commit: readCommit(), lang: languages[0] ?? 'en', site: siteConfig.name, address };
}

function readCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'unknown'; // a copy without its history, or a machine without Git
  }
}

/** Writes into the online page about copies of a language which there are. */
function fillOnline(folder: string, downloads: readonly Download[], facts: CopyFacts): void {
  const page = `${folder}offline/index.html`;
  const lang = languageOfPage(page);
  const html = writeDownloads(downloads, { ...facts, lang, up: folder ? '../../' : '../' }, messagesFor(lang).copy);
  const file = join(outDir, page);
  writeFileSync(file, fillCopies(readFileSync(file, 'utf8'), html));
}
