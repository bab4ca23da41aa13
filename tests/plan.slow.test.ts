import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { findFirefox } from '../scripts/lib/browser.ts';
import { readDocx } from '../scripts/lib/read-docx.ts';
import { readCalendar } from './support/read-calendar.ts';
import { openFromDisk, openStock } from './support/stock-browser.ts';

const { folder } = inject('site');
const browsers = [
  { name: 'chrome' as const, executable: inject('browser') },
  { name: 'firefox' as const, executable: findFirefox() },
].flatMap(({ name, executable }) => (executable ? [{ name, executable }] : []));
const guide = pathToFileURL(join(`${folder}-mirror`, 'shared-practice/guides/first-100-days/index.html')).href;

declare global {
  var taken: { name: string; bytes: number[] }[] | undefined;
}

test.each(browsers)('from disk in $name a plan is kept, and makes its calendar and its document', async (stock) => {
  const browser = await openStock(stock);
  const { page, faults } = await openFromDisk(browser);
  await page.goto(`${guide}?role=cdic`);
  const read = (selector: string) => page.$eval(selector, (one) => one.textContent.trim());
  expect(await read('.plan__progress')).toBe('0 of 15 steps done');
  // What would be saved is looked at instead: browsers differ in how they save.
  await page.evaluate(() => {
    globalThis.taken = [];
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const href = create(blob);
      blobs.set(href, blob);
      return href;
    };
    HTMLAnchorElement.prototype.click = function () {
      void blobs
        .get(this.href)
        ?.arrayBuffer()
        .then((bytes) => globalThis.taken?.push({ name: this.download, bytes: [...new Uint8Array(bytes)] }));
    };
    const role = document.querySelector<HTMLSelectElement>('[name="role"]');
    if (role) role.value = 'cdo';
    role?.dispatchEvent(new Event('change'));
    const day = document.querySelector<HTMLInputElement>('[name="firstDay"]');
    if (day) day.value = '2027-05-04';
    day?.dispatchEvent(new Event('input'));
    document.querySelector<HTMLInputElement>('li.step:not([hidden]) .step__tick input')?.click();
  });
  expect(await read('.plan__progress')).toBe('1 of 15 steps done');
  expect(await page.evaluate(() => location.search)).toBe('?role=cdo');
  for (const [index, what] of ['calendar', 'document'].entries()) {
    await page.evaluate((name) => document.querySelector<HTMLElement>(`[data-take="${name}"]`)?.click(), what);
    await expect.poll(() => page.evaluate(() => globalThis.taken?.length), { timeout: 20_000 }).toBe(index + 1);
  }
  const [calendar, word] = (await page.evaluate(() => globalThis.taken)) ?? [];
  expect([calendar?.name, word?.name]).toEqual(['first-100-days.ics', 'first-100-days.docx']);
  expect(readCalendar(Buffer.from(calendar?.bytes ?? []).toString()).parts).toHaveLength(15);
  expect(await readDocx(Buffer.from(word?.bytes ?? []))).toMatch(/First day: 4 May 2027[\s\S]*☑/);
  await page.goto(guide);
  expect(await read('.plan__progress')).toBe('1 of 15 steps done');
  expect(faults).toEqual([]);
  await browser.close();
});
