import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { listViolations } from './support/axe.ts';
import { openBrowser, openPage, watchEach } from './support/browser.ts';
import { answerQueries, readQueries, summarise } from '../scripts/evaluate/search.ts';
import { serveFolder } from '../scripts/lib/serve.ts';
import { contentDir } from '../scripts/lib/settings.ts';
import { facetNames } from '../src/model/facets.ts';

const executable = inject('browser');
const { address, folder } = inject('site');
const fixture = inject('fixture');
const { origin } = new URL(address);

describe.skipIf(!executable)('search', () => {
  const watched = watchEach(executable, origin);
  afterEach(() => expect(watched.faults).toEqual([]));

  const results = (page: Page) => page.locator('#search-results .result__title a');
  const status = (page: Page) => page.locator('#search-status');
  const facts = (page: Page) => page.locator('.result__facts').allInnerTexts();
  const facet = (page: Page, name: string) => page.locator(`[data-facet="${name}"]`);
  const box = (page: Page, name: string, value: string) =>
    facet(page, name).getByRole('checkbox', { name: new RegExp(`^${value} \\(\\d+\\)$`) });
  const countOf = async (page: Page) => Number.parseInt(await status(page).innerText(), 10);
  /** Opens the search page at a query and waits for its answer. */
  const open = async (page: Page, query: string) => {
    await page.goto(`${address}search/${query}`);
    await page.locator('#search-area[data-answered]').waitFor();
  };

  test('an address with ?q= answers with kind, authority, year, evidence and the section that matched', async () => {
    const { page } = watched;
    await open(page, '?q=wigan+deal+volunteers');
    const first = page.locator('.result').first();
    expect(await first.locator('.result__title a').innerText()).toContain('Wigan Deal');
    expect(await first.locator('.result__facts').innerText()).toMatch(
      /^Case study · Wigan Metropolitan Borough Council · 2011 · evidence [1-5] of 5: \w+$/,
    );
    expect((await first.locator('mark').allInnerTexts()).join(' ').toLowerCase()).toMatch(/wigan|deal|volunteer/);
    const section = page.locator('.result__section a').first();
    const heading = await section.innerText();
    expect(await section.getAttribute('href')).toMatch(/\/#[^:]+:~:text=/);
    await section.click();
    await page.waitForURL(/\/#/);
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1)).replace(/:~:.*/, '');
    expect(await page.locator(`[id="${anchor}"]`).innerText()).toContain(heading);
  });

  test('nothing of the search is loaded before somebody goes to it', async () => {
    const { page } = watched;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${address}case-studies/data-mill-north/`, { waitUntil: 'networkidle' });
    const scripts = asked.filter((path) => path.endsWith('.js'));
    expect(scripts).not.toEqual([]);
    const bytes = scripts.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
    expect(bytes).toBeLessThan(6000); // all that every page has, and what waits for somebody to go to the search box is in it
    expect(asked.filter((path) => /suggest|pagefind|\/search\//.test(path))).toEqual([]);
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|\/search\/\w/.test(path))).toEqual([]);
    await page.locator('#search-box').focus();
    await page.waitForResponse(/pagefind\.js/);
  });

  test('typing searches after a pause, keeps the focus and puts the words into the address', async () => {
    const { page } = watched;
    await page.goto(`${address}search/`);
    await page.locator('#search-box').focus();
    await page.keyboard.type('digital inclusion', { delay: 20 });
    await page.locator('#search-area[data-answered="digital inclusion"]').waitFor(); // who types slowly is answered before
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    expect(await page.locator('[role=listbox]').count()).toBe(0);
    await expect.poll(() => new URL(page.url()).search).toBe('?q=digital+inclusion');
    await expect.poll(() => status(page).innerText()).toMatch(/^\d+ results?$/);
  });

  test('the count is read out once, and only after typing stops', async () => {
    const { page } = watched;
    await page.goto(`${address}search/`);
    // Typed in the page, whose own timers come in their order however busy the machine is.
    const whileTyping = await page.evaluate(async () => {
      const said = document.querySelector('#search-said');
      const box = document.querySelector<HTMLInputElement>('#search-box');
      const { log } = Object.assign(window, { log: [] as string[] });
      if (!said || !box) return ['nothing to type in'];
      new MutationObserver(() => log.push(said.textContent)).observe(said, { childList: true });
      for (const part of ['digi', 'tal ', 'incl', 'usion']) {
        box.value += part;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 350)); // longer than the pause after which results come
      }
      return [...log];
    });
    expect(whileTyping).toEqual([]);
    await page.locator('#search-area[data-answered="digital inclusion"]').waitFor();
    const log = () => page.evaluate(() => (window as unknown as { log: string[] }).log);
    await expect.poll(log).toEqual([await status(page).innerText()]);
    const role = await page.locator('#search-said').getAttribute('role');
    expect(role).toBe('status');
  });

  test('every facet can be opened by keyboard, loads its data only then and tells how many results each value has', async () => {
    const asked: string[] = [];
    const server = await serveFolder(folder, 0, { heard: (path) => asked.push(path) });
    const page = await watched.browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.address}search/?q=recycling`);
    await page.locator('#search-area[data-answered]').waitFor();
    const loaded = () => asked.filter((path) => path.includes('/facets/')).length;
    expect(loaded()).toBe(0);
    for (const [index, name] of facetNames.entries()) {
      await facet(page, name).locator('summary').focus();
      await page.keyboard.press('Enter');
      await facet(page, name).locator(':is(li:first-child, .muted:not([hidden]))').waitFor();
      expect(loaded()).toBe(index + 2); // the list of pages, and the facets so far
    }
    const total = await countOf(page);
    const counts = await facet(page, 'kind').locator('li').allInnerTexts();
    const sum = counts.reduce((all, text) => all + Number(/\((\d+)\)$/.exec(text)?.[1]), 0);
    expect(sum).toBeLessThanOrEqual(total);
    expect(sum).toBeGreaterThan(0);
    await page.close();
    await server.close();
    expect(asked.filter((path) => path.includes('recycling') && !path.startsWith('/search/?q='))).toEqual([]);
  });

  test('facets narrow together and widen within, stand in the address, and are taken away one by one', async () => {
    const { page } = watched;
    await open(page, '?q=data');
    const all = await countOf(page);
    await facet(page, 'kind').locator('summary').click();
    await box(page, 'kind', 'Case study').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/kind=Case\+study/);
    await expect.poll(() => countOf(page)).toBeLessThan(all);
    const cases = await countOf(page);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    for (const line of await facts(page)) expect(line).toMatch(/^Case study/);
    const label = await facet(page, 'kind').locator('li', { hasText: 'Standard' }).innerText();
    const standards = Number(/\((\d+)\)$/.exec(label)?.[1]);
    await box(page, 'kind', 'Standard').check();
    await expect.poll(() => countOf(page)).toBe(cases + standards);
    await facet(page, 'region').locator('summary').click();
    await box(page, 'region', 'London').check();
    await expect.poll(() => countOf(page)).toBeLessThan(cases);
    expect(new URL(page.url()).search).toBe('?q=data&kind=Case+study&kind=Standard&region=London');
    const narrowed = await countOf(page);
    await page.reload();
    await expect.poll(() => countOf(page)).toBe(narrowed);
    expect(await box(page, 'region', 'London').isChecked()).toBe(true);
    const chips = page.getByRole('list', { name: 'Chosen filters' }).getByRole('button');
    expect(await chips.allInnerTexts()).toEqual([
      expect.stringContaining('Kind: Case study'),
      expect.stringContaining('Kind: Standard'),
      expect.stringContaining('Region: London'),
    ]);
    await page.getByRole('button', { name: 'Take away the filter Region: London' }).click();
    await expect.poll(() => countOf(page)).toBe(cases + standards);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('chip');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => countOf(page)).toBe(all);
  });

  test('what a facet counts is what the content holds', async () => {
    const { page } = watched;
    const cases = readdirSync(join(contentDir, 'case-studies')).map((file) =>
      readFileSync(join(contentDir, 'case-studies', file), 'utf8'),
    );
    const stopped = cases.filter((text) => /^stage: stopped$/m.test(text)).length;
    const partly = cases.filter((text) => /^outcome: partly$/m.test(text)).length;
    expect(stopped).toBeGreaterThan(0);
    await open(page, '?kind=Case+study');
    expect(await countOf(page)).toBe(cases.length);
    await open(page, '?stage=Stopped');
    expect(await countOf(page)).toBe(stopped);
    await facet(page, 'outcome').locator('summary').click();
    await open(page, `?${new URLSearchParams({ outcome: 'Partly achieved its aim' })}`);
    expect(await countOf(page)).toBe(partly);
    await open(page, '?kind=Standard');
    expect(await status(page).innerText()).toBe('32 results');
  });

  test('a long list of values can be searched itself', async () => {
    const { page } = watched;
    await open(page, '?kind=Authority');
    await facet(page, 'authority').locator('summary').click();
    await page.getByLabel('Find in the list: Authority').fill('wigan');
    expect(await facet(page, 'authority').locator('li:visible').allInnerTexts()).toEqual([
      'Wigan Metropolitan Borough Council (1)',
    ]);
  });

  test('results come by match, the newest first or the best evidence first', async () => {
    const { page } = watched;
    await open(page, '?q=data&kind=Case+study');
    const byMatch = await results(page).allInnerTexts();
    await page.getByLabel('Order').selectOption('newest');
    await page.waitForURL(/sort=newest/);
    const years = async () => (await facts(page)).map((line) => Number(/ · (\d{4}) · /.exec(line)?.[1] ?? 0));
    await expect.poll(async () => (await years())[0]).toBeGreaterThanOrEqual(2021);
    expect(await years()).toEqual([...(await years())].sort((a, b) => b - a));
    await page.getByLabel('Order').selectOption('evidence');
    await page.waitForURL(/sort=evidence/);
    const levels = async () => (await facts(page)).map((line) => Number(/evidence (\d)/.exec(line)?.[1] ?? 0));
    await expect.poll(async () => (await levels())[0]).toBeGreaterThanOrEqual(3);
    expect(await levels()).toEqual([...(await levels())].sort((a, b) => b - a));
    await page.getByLabel('Order').selectOption('relevance');
    await expect.poll(() => results(page).allInnerTexts()).toEqual(byMatch);
  });

  test('a slip is mended in the middle of a query, said, and can be insisted on; a right word never is', async () => {
    const { page } = watched;
    await open(page, '?q=hackny+cyber+atack');
    const mended = page.locator('#search-mended');
    expect(await mended.innerText()).toContain('Showing results for “hackney cyber attack”.');
    expect(await results(page).first().innerText()).toContain('Hackney');
    await page.getByRole('button', { name: 'Search for “hackny cyber atack” instead' }).click();
    await page.waitForURL(/exact=/);
    await expect.poll(() => mended.isVisible()).toBe(false);
    for (const query of ['hackney', 'wet walls and condensation', 'dodging bills', 'Caerdydd chatbot']) {
      await open(page, `?q=${encodeURIComponent(query)}`);
      expect(await mended.isVisible(), query).toBe(false);
    }
  });

  test.each([
    ['CDO', 'CDO: Chief Digital Officer'],
    ['chief digital and innovation champion', 'CDIC'],
    ['digital divide', 'Digital inclusion'],
    ['Caerdydd', 'Cardiff Council'],
  ])('%j is told on top with what it means', async (query, title) => {
    const { page } = watched;
    await open(page, `?q=${encodeURIComponent(query)}`);
    const best = page.locator('#search-best .best').filter({ hasText: title }).first();
    expect(await best.count()).toBe(1);
    if (query !== 'Caerdydd') expect((await best.locator('p').innerText()).length).toBeGreaterThan(20);
  });

  test.each([
    ['digital poverty', /Digital inclusion|digital exclusion/i],
    ['londn datastore', /London/],
    ['who saved money on bins', /bins|waste|refuse/i],
    ['chief digital and innovation champion', /CDIC|innovation champion/i],
  ])('%j finds the right page among the first three', async (query, right) => {
    const { page } = watched;
    await open(page, `?q=${encodeURIComponent(query)}`);
    const first = page.locator('#search-best .best__title, .result__title');
    expect((await first.allInnerTexts()).slice(0, 3).join(' ')).toMatch(right);
  });

  test('no result names the topics that come near, whom to ask and where to tell', async () => {
    const { page } = watched;
    await open(page, '?q=housng+qqxzzyk&exact=&kind=Collaboration');
    expect(await status(page).innerText()).toBe('Nothing fits all that you chose. Take a filter away.');
    expect(await page.getByRole('link', { name: 'Housing' }).isVisible()).toBe(true);
    const ask = page.getByRole('link', { name: 'Ask the network whether anyone has done this' });
    expect(await ask.getAttribute('href')).toMatch(/\/issues\/new\?title=Who\+has\+done\+this%3A\+housng\+qqxzzyk$/);
    expect(await page.locator('#search-empty').getByRole('link', { name: 'Share what you did' }).isVisible()).toBe(
      true,
    );
    expect(await page.locator('#search-lists a').first().isVisible()).toBe(true);
    await open(page, '?q=data');
    expect(await page.locator('#search-empty').isVisible()).toBe(false);
  });

  test('a query of markup is shown as text', async () => {
    const { page } = watched;
    await open(page, `?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzz')}`);
    expect(await status(page).innerText()).not.toBe('');
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('more results come on demand, and the focus goes to the first of them', async () => {
    const { page } = watched;
    await open(page, '?q=council');
    expect(await results(page).count()).toBe(10);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(10);
    const eleventh = await results(page).nth(10).innerText();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(eleventh);
  });

  test('axe finds nothing with results, chips and facets open, a mended slip or nothing found, wide and narrow', async () => {
    const { page } = watched;
    for (const width of [1280, 320])
      for (const query of [
        '?q=data&topic=Open+data&kind=Case+study',
        '?q=hackny+atack',
        '?q=qqxzzyk&exact=&kind=Guide',
      ]) {
        await page.setViewportSize({ width, height: 800 });
        await open(page, query);
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        await expect
          .poll(() => page.locator('[data-facet] :is(li:first-child, .muted:not([hidden]))').count())
          .toBe(facetNames.length);
        expect(await listViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
  });

  test('on a slow line the box can be typed in, progress is told, and the last words win', async () => {
    const page = await watched.browser.newPage();
    await page.route(/pagefind\.js/, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto(`${address}search/`);
    await page.locator('#search-box').focus();
    await page.keyboard.type('open da');
    await expect.poll(() => status(page).innerText()).toBe('Searching…');
    await page.keyboard.type('ta');
    expect(await page.locator('#search-box').inputValue()).toBe('open data');
    await page.locator('#search-area[data-answered="open data"]').waitFor();
    expect(await status(page).innerText()).toMatch(/results$/);
    await page.close();
  });

  test('a browser can add the site as a search engine', async () => {
    const { page } = watched;
    await page.goto(address);
    const link = page.locator('link[rel=search]');
    expect(await link.getAttribute('type')).toBe('application/opensearchdescription+xml');
    const text = readFileSync(join(folder, (await link.getAttribute('href')) ?? ''), 'utf8');
    const template = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return parsed.querySelector('parsererror') ? 'broken' : parsed.querySelector('Url')?.getAttribute('template');
    }, text);
    expect(template).toMatch(/^https:\/\/[^/]+\/search\/\?q=\{searchTerms\}$/);
    await open(page, new URL(template?.replace('{searchTerms}', 'open+data') ?? '').search);
    expect(await results(page).count()).toBeGreaterThan(0);
  });
});

test.skipIf(!executable)(
  'the sample of queries finds a right answer among the first three, and nothing is empty',
  async () => {
    const queries = readQueries('tests/fixtures/search-gold.json');
    const answers = await answerQueries(queries, { executable: executable ?? '', address, base: '/' });
    const { third, none } = summarise(answers);
    expect(queries).toHaveLength(40);
    expect(third).toBeGreaterThanOrEqual(0.9);
    expect(none).toBeLessThanOrEqual(0.02);
  },
);

test.skipIf(!executable)('search that cannot be loaded says so and offers the lists', async () => {
  const browser = await openBrowser(executable ?? '');
  const page = await browser.newPage();
  await page.route(/pagefind\.js/, (route) => route.abort());
  await page.goto(`${address}search/?q=data`);
  await expect.poll(() => page.locator('#search-status').innerText()).toContain('Search could not be loaded');
  expect(await page.locator('#search-lists a').first().isVisible()).toBe(true);
  await browser.close();
});

test.skipIf(!executable)(
  'below a base path, under any host name and over an index in parts search works the same',
  async () => {
    const browser = await openBrowser(executable ?? '');
    const address = fixture.address.replace('localhost', '127.0.0.1');
    const { page, faults } = await openPage(await browser.newContext(), new URL(address).origin);
    await page.goto(`${address}search/?q=${encodeURIComponent('γραμμή')}`);
    const link = page.locator('#search-results a[href$="/case-studies/everything/"]');
    await link.click();
    await page.waitForURL(/\/shared\/practice\/case-studies\/everything\//);
    await browser.close();
    expect(faults).toEqual([]);
  },
);
