import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { open, type Entry } from 'yauzl';
import { describe, expect, inject, test } from 'vitest';
import { addressOfCopy, answerQueries } from '../scripts/evaluate/search.ts';
import { findEpubCheck } from '../scripts/lib/tools.ts';
import { contentDir } from '../scripts/lib/settings.ts';
import { inside, layOnDesk } from './support/desk.ts';
import { attributeOf, readPages } from './support/pages.ts';
import { createEnvironment } from './support/run.ts';
import { openFromDisk, openStock } from './support/stock-browser.ts';

const chromium = inject('browser');
const { folder } = inject('site');
const fixture = inject('fixture');
const copy = `${folder}-mirror`;
const archive = join(folder, 'downloads/shared-practice-offline.zip');

const { desk, at } = layOnDesk(copy);

test('every link of every page leads to a file of the copy, below a base path too', () => {
  for (const root of [copy, `${fixture.folder}-mirror`]) {
    expect(readPages(root).length).toBeGreaterThan(30);
    expect(listBroken(root)).toEqual([]);
  }
});

test('the zip holds the folder, with a checksum for every file, and says its own', async () => {
  const bytes = readFileSync(archive);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${hash}  shared-practice-offline.zip\n`);
  const page = readFileSync(join(folder, 'offline/index.html'), 'utf8');
  expect(page).toContain(hash);
  expect(page).toContain(`${(bytes.length / 1e6).toFixed(1)} MB`);
  expect(readFileSync(join(copy, inside('offline/index.html')), 'utf8')).not.toContain(hash);
  const names = await listZip(archive);
  const sums = readFileSync(join(copy, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(names).toEqual([...sums.map((line) => line.slice(66)), 'SHA256SUMS'].sort());
  expect(names.every((name) => existsSync(join(copy, name)))).toBe(true);
  for (const line of sums.filter((_, index) => index % 50 === 0)) {
    const content = readFileSync(join(copy, line.slice(66)));
    expect(createHash('sha256').update(content).digest('hex')).toBe(line.slice(0, 64));
  }
  const note = readFileSync(join(copy, 'READ-ME.txt'), 'utf8');
  expect(note).toMatch(/Made from the content of \d{1,2} \w+ \d{4}\. Version [\d.]+, commit \w+\.\r\n/);
  expect(note).toContain('Open Government Licence v3.0');
});

test('the same site gives the same bytes under any time zone, and is not packed again', () => {
  const before = readFileSync(`${archive}.sha256`, 'utf8');
  const run = (zone: string) =>
    execFileSync(process.execPath, ['scripts/mirror.ts'], { env: createEnvironment({ TZ: zone }), encoding: 'utf8' });
  expect(run('Asia/Tokyo')).toContain('is that of this site already');
  rmSync(join(copy, 'START HERE.html'));
  expect(run('America/Lima')).toContain('shared-practice-offline.zip');
  expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(before);
});

test('a copy of one theme is whole: every link leads to a file or says that it is in the full copy, and search knows no more', async () => {
  const output = execFileSync(process.execPath, ['scripts/mirror.ts', '--themes'], {
    env: createEnvironment({}),
    encoding: 'utf8',
  });
  const names = readdirSync(join(folder, 'downloads')).filter((name) => /^shared-practice-[a-z-]+\.zip$/.test(name));
  expect(names.length).toBeGreaterThan(9);
  expect(output).toContain('shared-practice-data-and-insight.zip');
  const root = join(desk, 'theme');
  await unpack(join(folder, 'downloads/shared-practice-data-and-insight.zip'), root);
  expect(listBroken(root)).toEqual([]);
  const html = readFileSync(join(root, inside('case-studies/index.html')), 'utf8');
  expect(html).toContain('(in the full copy)');
  expect(existsSync(join(root, inside('case-studies/data-mill-north/index.html')))).toBe(true);
  expect(existsSync(join(root, inside('case-studies/wigan-deal/index.html')))).toBe(false);
  expect(readFileSync(join(root, 'START HERE.html'), 'utf8')).toContain('Shared Practice (Data and insight)');
  const things = readFileSync(join(root, inside('search/titles/w.js')), 'utf8');
  expect(things).not.toContain('wigan-deal');
  if (!chromium) return;
  const [answer] = await answerQueries([{ id: 'a', query: 'data mill north', kind: 'exact', relevant: [] }], {
    executable: chromium,
    ...addressOfCopy(root),
  });
  expect(answer?.found.slice(0, 3)).toContain('case-studies/data-mill-north');
});

describe('the book', () => {
  const book = join(folder, 'downloads/shared-practice-guides-and-standards.epub');
  const count = (kind: string) => readdirSync(join(contentDir, kind)).length;

  test('has a chapter for every guide and every standard, with its sources, and says what it is', async () => {
    const names = await listZip(book);
    expect(names.filter((name) => name.startsWith('OEBPS/guides-'))).toHaveLength(count('guides'));
    expect(names.filter((name) => name.startsWith('OEBPS/standards-'))).toHaveLength(count('standards'));
    expect(readFileSync(book).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    const entry = await readZip(book, 'OEBPS/standards-open-referral-uk.xhtml');
    expect(entry).toMatch(/id="source-/);
    expect(entry).not.toMatch(/<script|<form|<button|data-pagefind/);
    expect(await readZip(book, 'OEBPS/title.xhtml')).toMatch(/made from the content of \d{1,2} \w+ \d{4}/);
  });

  test.skipIf(!findEpubCheck())('is valid', () => {
    const result = execFileSync('java', ['-jar', findEpubCheck() ?? '', book], { encoding: 'utf8', stdio: 'pipe' });
    expect(result).toContain('0 fatals / 0 errors / 0 warnings');
  });
});

test.skipIf(!chromium)(
  'a printed page has page numbers, its sources, and nothing that only works on a screen',
  async () => {
    const browser = await openStock({ name: 'chrome', executable: chromium ?? '' });
    const { page } = await openFromDisk(browser);
    await page.emulateMediaType('print');
    for (const path of ['case-studies/wigan-deal', 'topics/open-data']) {
      await page.goto(at(inside(`${path}/index.html`)));
      const shown = await page.$$eval('.nav, .header__search, .contents, button', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.className),
      );
      expect(shown).toEqual([]);
    }
    await page.goto(at(inside('case-studies/wigan-deal/index.html')));
    const sheets = await page.$$eval('link[rel=stylesheet]', (all) => all.map((one) => one.href));
    const styles = sheets.map((href) => readFileSync(fileURLToPath(href), 'utf8')).join('\n');
    expect(styles).toMatch(/@page\{[^}]*counter\(page\)/);
    expect(await page.$eval('[id^=source-]', (one) => one.checkVisibility())).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await browser.close();
  },
);

test('Pagefind still has what the copy takes the place of', () => {
  const read = (name: string) => readFileSync(join(folder, 'pagefind', name), 'utf8');
  expect(read('pagefind.js')).toMatch(/import\.meta\.url/);
  for (const call of [/\bfetch\(/, /new Worker\(/]) expect(read('pagefind.js')).toMatch(call);
  expect(read('pagefind-worker.js')).toMatch(/\bfetch\(/);
});

function readZip(file: string, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('entry', (entry: Entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, (broken, stream) => (broken ? reject(broken) : resolve(text(stream))));
      });
      zip.on('end', () => reject(new Error(`No ${name}.`)));
      zip.readEntry();
    });
  });
}

/** The links of a copy's pages that lead to no file. */
function listBroken(root: string): string[] {
  return readPages(root).flatMap(({ path, elements }) =>
    elements.flatMap((element) => {
      if (element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical') return [];
      return ['href', 'src', 'action'].flatMap((name) => {
        const link = attributeOf(element, name) ?? '';
        if (/^(?:[a-z][a-z0-9+.-]*:|#|$)/i.test(link)) return [];
        const target = fileURLToPath(new URL(link.split(/[?#]/)[0] ?? '', at(path, root)));
        return existsSync(target) && !target.endsWith('/') ? [] : `${path}: ${link}`;
      });
    }),
  );
}

async function unpack(file: string, root: string): Promise<void> {
  for (const name of await listZip(file)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), await readZip(file, name));
  }
}

function listZip(file: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const names: string[] = [];
    open(file, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('entry', ({ fileName }: { fileName: string }) => {
        names.push(fileName);
        zip.readEntry();
      });
      zip.on('end', () => resolve(names.sort()));
      zip.readEntry();
    });
  });
}
