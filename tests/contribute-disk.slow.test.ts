import { describe, expect, inject, test } from 'vitest';
import { forms } from '../src/forms/forms.ts';
import { inside, layOnDesk, listBrowsers } from './support/desk.ts';
import { createForms } from './support/forms.ts';
import { openFromDisk, openStock } from './support/stock-browser.ts';

const { at } = layOnDesk(`${inject('site').folder}-mirror`);

describe.each(listBrowsers())('in the copy on disk, in $name', ({ name, executable: program }) => {
  test.skipIf(!program)(
    'the form checks, finds what is near, and makes the prefilled address',
    { timeout: 180_000 },
    async () => {
      const browser = await openStock({ name, executable: program ?? '' });
      try {
        const { page, faults } = await openFromDisk(browser);
        await page.goto(at(inside('contribute/story/index.html')));
        await page.waitForSelector('#form-questions', { visible: true });
        const { good } = createForms(forms.story);
        for (const [id, answer] of Object.entries(good)) await page.type(`#${id}`, answer.slice(0, 160));
        await page.click('#form-check');
        await page.waitForSelector('#send-issue', { visible: true, timeout: 60_000 });
        const href = await page.$eval('#send-issue', (link) => (link as HTMLAnchorElement).href);
        expect(new URL(href).searchParams.get('where')).toBe(good['where']);
        expect(await page.$eval('#result-preview', (box) => box.textContent)).toContain('sheltered housing');
        expect(faults).toEqual([]);
      } finally {
        await browser.close();
      }
    },
  );
});
