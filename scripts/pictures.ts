import { chromium } from 'playwright-core';
import { browserOptions, findBrowser } from './lib/browser.ts';
import { buildSite } from './lib/build-site.ts';
import { runCommand } from './lib/command.ts';
import { serveFolder } from './lib/serve.ts';
import { outDir } from './lib/settings.ts';
import { isBuilt } from './lib/stamp.ts';
import { comparePictures, mostPixels } from './looks/compare.ts';
import { fixture, fixtureEnvironment } from './looks/fixture.ts';
import { measureFonts } from './looks/fonts.ts';
import { listKept, readKept, removeKept, writeKept, writeRecord, type Kept } from './looks/kept.ts';
import { shots } from './looks/shots.ts';
import { takeAll, type Addresses, type Picture } from './looks/take.ts';

// npm run pictures: takes the pictures that the tests compare with anew, and tells which changed.
await runCommand(async () => {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error('The pictures need Chromium or Chrome. Install it, or name it in BROWSER_PATH.');
    return 1;
  }
  if (buildSite(fixtureEnvironment) !== 0 || (!isBuilt() && buildSite() !== 0)) return 1;
  const served = [await serveFolder(fixture.folder, 0, fixture), await serveFolder(outDir, 0)] as const;
  try {
    const changes = await takeAnew(executablePath, { fixture: served[0].address, site: served[1].address });
    console.log(changes.length ? changes.join('\n') : 'No picture changed.');
    return 0;
  } finally {
    await Promise.all(served.map(({ close }) => close()));
  }
});

async function takeAnew(executablePath: string, addresses: Addresses): Promise<string[]> {
  const browser = await chromium.launch({ executablePath, args: browserOptions });
  const boxes: Kept['boxes'] = {};
  const changes: string[] = [];
  try {
    await takeAll(browser, { shots, addresses }, async ({ name }, look) => {
      boxes[name] = look.boxes;
      const change = await keep(name, look.picture);
      if (change) changes.push(`${change}: ${name}`);
    });
    writeRecord({ fonts: await measureFonts(browser, addresses), boxes });
  } finally {
    await browser.close();
  }
  const names = new Set(shots.map(({ name }) => name));
  for (const name of listKept().filter((one) => !names.has(one))) {
    removeKept(name);
    changes.push(`gone: ${name}`);
  }
  return changes.sort();
}

/** Keeps a picture where it is new, or differs by more than the tests let pass. */
async function keep(name: string, picture: Picture): Promise<'new' | 'changed' | undefined> {
  const before = await readKept(name);
  if (before && comparePictures(before, picture).pixels <= mostPixels) return undefined;
  await writeKept(name, picture);
  return before ? 'changed' : 'new';
}
