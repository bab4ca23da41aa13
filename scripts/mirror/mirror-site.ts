import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatMegabytes } from '../../src/format/number.ts';
import { outDir, root, showPath } from '../lib/settings.ts';
import { digestFiles, readHeadWords, stampFileOf } from '../lib/stamp.ts';
import { MirrorFault } from './copy.ts';
import { createMirror, mirrorDir, readFacts } from './create.ts';
import { listSite } from './files.ts';

/** Makes the copies of the built site, unless those that are there were made of the same; tells where they lie. */
export async function mirrorSite({ withThemes = false } = {}): Promise<number> {
  if (!existsSync(join(outDir, 'index.html'))) {
    console.error('There is no site to copy yet. Build it first: npm run build');
    return 2;
  }
  if (withThemes && !readHeadWords()) {
    console.error('The site was built elsewhere. For copies by theme build it here: npm run build');
    return 1;
  }
  const stampFile = stampFileOf(mirrorDir);
  if (!withThemes && isSame(stampFile)) {
    console.log(`The copy in ${showPath(mirrorDir)}/ is that of this site already.`);
    return 0;
  }
  try {
    const start = performance.now();
    const tell = (step: string) => console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s  ${step}`);
    console.log('A copy that works from disk:');
    const downloads = await createMirror(tell, withThemes);
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, createStamp());
    const made = downloads.map(({ file, bytes }) => `${file} (${formatMegabytes(bytes)})`);
    console.log(`${showPath(mirrorDir)}/, ${made.join(', ')}`);
    return 0;
  } catch (fault) {
    if (!(fault instanceof MirrorFault)) throw fault;
    console.error(fault.message);
    return 1;
  }
}

function isSame(stampFile: string): boolean {
  return (
    existsSync(join(mirrorDir, 'START HERE.html')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === createStamp()
  );
}

const makers = ['scripts/mirror', 'src/mirror', 'src/messages'];

/** What a copy depends on: the site's files, by name, size and time, what it says of itself, and what makes it. */
function createStamp(): string {
  const code = makers.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)));
  return digestFiles(JSON.stringify(readFacts()), [...listSite(outDir).map((one) => join(outDir, one)), ...code]);
}
