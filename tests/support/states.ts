import type { Page } from 'playwright-core';
import { openAll } from './axe.ts';

/** A page after the reader did something. */
export interface State {
  name: string;
  path: string;
  /** What the reader does; the page is open. */
  act: (page: Page) => Promise<unknown>;
}

const compared = '?kind=case-studies&ids=data-mill-north,wigan-deal,london-chief-digital-officer';
const press = (page: Page, selector: string) => page.locator(selector).first().click();
const waitFor = (page: Page, selector: string) => page.locator(selector).first().waitFor();

/** What readers make of pages: errors, results, suggestions, what is kept. Each begins with nothing kept. */
export const states: readonly State[] = [
  {
    name: 'search results and facets',
    path: 'search/?q=data',
    act: async (page) => {
      await waitFor(page, '#search-area[data-answered]');
      await openAll(page);
      await waitFor(page, '[data-facet] li');
    },
  },
  {
    name: 'a search that finds nothing',
    path: 'search/?q=qqxxzzv',
    act: (page) => waitFor(page, '#search-area[data-answered]'),
  },
  {
    name: 'Welsh search results',
    path: 'cy/search/?q=data',
    act: (page) => waitFor(page, '#search-area[data-answered]'),
  },
  {
    name: 'suggestions in the search box',
    path: 'standards/',
    act: async (page) => {
      await page.locator('#site-search').pressSequentially('digital');
      await waitFor(page, '.suggestion');
    },
  },
  {
    name: 'a list narrowed and chosen from',
    path: 'case-studies/?stage=Stopped',
    act: async (page) => {
      await waitFor(page, '.card__compare input');
      for (const at of [0, 1]) await page.locator('.card__compare input').nth(at).check();
      await openAll(page);
    },
  },
  {
    name: 'filters that leave nothing',
    path: 'case-studies/?stage=Alpha&outcome=Too+early+to+say',
    act: (page) => waitFor(page, '#finder-none'),
  },
  {
    name: 'a cited figure that is gone',
    path: 'case-studies/data-mill-north/#cost-spent-1999-1',
    act: (page) => waitFor(page, '#figure-gone'),
  },
  {
    name: 'the old address of a figure that is gone',
    path: 'claims/#data-mill-north--cost-spent-1999-1',
    act: (page) => waitFor(page, '#figures-gone'),
  },
  {
    name: 'a comparison',
    path: `compare/${compared}`,
    act: (page) => waitFor(page, ':is(.comparison, .comparison-lists):visible'),
  },
  {
    name: 'a comparison of what is not there',
    path: 'compare/?kind=standards&ids=open-referral-uk,nobody',
    act: (page) => page.waitForFunction(() => (document.querySelector('#compare-faults')?.textContent ?? '') !== ''),
  },
  {
    name: 'decide: an error',
    path: 'decide/',
    act: async (page) => {
      await page.fill('#decide-place', 'nowhere');
      await press(page, '#decide [type=submit]');
      await waitFor(page, '#decide-fault');
    },
  },
  {
    name: 'decide: suggestions',
    path: 'decide/',
    act: async (page) => {
      await page.locator('#decide-place').pressSequentially('sunderl');
      await waitFor(page, '.suggestion');
    },
  },
  ...['', 'cy/'].map((lang) => ({
    name: `decide: results ${lang}`,
    path: `${lang}decide/`,
    act: async (page: Page) => {
      await page.fill('#decide-place', 'Sunderland City Council');
      await page.selectOption('#decide-topic', 'open-data');
      await press(page, '#decide [type=submit]');
      await waitFor(page, '#decide-results h2');
      await openAll(page);
    },
  })),
  {
    name: 'home with a place kept, and news',
    path: 'authorities/leeds/',
    act: async (page) => {
      await press(page, '[data-this-place]');
      await page.evaluate(() => localStorage.setItem('shared-practice:visits', '{"day":"2020-01-01"}'));
      await page.goto(new URL('/', page.url()).href);
      await waitFor(page, '#news');
      await waitFor(page, '.my-place__line');
    },
  },
  {
    name: 'home: an unknown place',
    path: '',
    act: async (page) => {
      await press(page, '.my-place summary');
      await page.fill('#choose-place-name', 'nowhere');
      await page.keyboard.press('Enter');
      await waitFor(page, '#choose-place-fault');
    },
  },
  {
    name: 'a page saved from its menu',
    path: 'case-studies/data-mill-north/',
    act: async (page) => {
      await openAll(page);
      await press(page, '.use-page .save-page button');
      await waitFor(page, 'footer :text("(1)")');
    },
  },
  {
    name: 'a shared reading list',
    path: 'reading-list/#v=1&t=Theirs&i=standards/open-referral-uk&n=A+note&i=case-studies/data-mill-north&i=case-studies/nobody',
    act: (page) => waitFor(page, '#reading-document h2'),
  },
  {
    name: 'a reading list of their own',
    path: 'reading-list/#add=case-studies/data-mill-north',
    act: async (page) => {
      await waitFor(page, '#reading-document h2');
      await press(page, '.reading-item [data-action=remove]');
    },
  },
  { name: 'a broken reading list', path: 'reading-list/#v=1&i=%', act: (page) => waitFor(page, '#reading-empty') },
  {
    name: 'a plan begun',
    path: 'guides/first-100-days/?role=cdo',
    act: async (page) => {
      await page.fill('[name=firstDay]', '2027-05-04');
      await page.locator('.step__tick input:visible').first().check();
      await openAll(page);
    },
  },
  {
    name: 'a form with errors and suggestions',
    path: 'contribute/case-study/',
    act: async (page) => {
      await page.fill('#started', 'soon');
      await press(page, '#form-check');
      await waitFor(page, '#form-result');
      await page.locator('#authority').fill('Leeds');
      await waitFor(page, '.suggestion');
    },
  },
  {
    name: 'a form, one question at a time',
    path: 'cy/contribute/case-study/',
    act: async (page) => {
      await waitFor(page, '#form-questions');
      await press(page, '#form-steps');
    },
  },
];
