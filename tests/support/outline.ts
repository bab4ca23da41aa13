import type { Page } from 'playwright-core';

/** What is wrong with how a page is built: its language, headings, landmarks, width, and text that does not grow. */
export function listOutlineFaults(page: Page, lang: string): Promise<string[]> {
  return page.evaluate((lang) => {
    const faults: string[] = [];
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const listShown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown);
    const expectOne = (selector: string) => {
      const { length } = listShown(selector);
      if (length !== 1) faults.push(`${length} of ${selector}`);
    };
    if (document.documentElement.lang !== lang) faults.push(`lang is ${document.documentElement.lang}`);
    for (const selector of ['h1', 'main', 'body > header', 'body > footer']) expectOne(selector);
    let last = 0;
    for (const heading of listShown('h1, h2, h3, h4, h5, h6')) {
      const level = Number(heading.tagName[1]);
      if (level > last + 1) faults.push(`h${last} is followed by h${level}: ${heading.textContent.trim()}`);
      last = level;
    }
    const names = listShown('nav').map((nav) => {
      const by = nav.getAttribute('aria-labelledby');
      return nav.getAttribute('aria-label') ?? (by && document.getElementById(by)?.textContent.trim()) ?? '';
    });
    if (names.includes('') || new Set(names).size < names.length) faults.push(`navs are named ${names.join(', ')}`);
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) faults.push(`${over} px too wide`);
    return faults;
  }, lang);
}

/** The texts of a page that do not grow with the size of letters that the reader sets in the browser. */
export function listFixedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('body *:not(svg *, script, style, noscript)')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    const measure = () => texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const before = measure();
    document.documentElement.style.fontSize = '200%';
    const after = measure();
    document.documentElement.style.fontSize = '';
    return texts.flatMap(({ tagName, className }, at) =>
      (after[at] ?? 0) < (before[at] ?? 0) * 1.9 ? [`${tagName}.${className}`] : [],
    );
  });
}

/** What moves on a page, or would. */
export function listMoving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.001);
    const moving = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const moves = lasts(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
      return moves ? [`${element.tagName}.${element.getAttribute('class') ?? ''}`] : [];
    });
    return [...document.getAnimations().map(({ id }) => `runs: ${id}`), ...moving].slice(0, 5);
  });
}
