import type { Page } from 'playwright-core';

/** Goes through a page by the Tab key: what is covered or out of sight while it has the focus, or does not show it. */
export async function listFocusFaults(page: Page, most: number): Promise<string[]> {
  const faults = new Set<string>();
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    let found = await page.evaluate(judgeFocused);
    if (found === undefined) break; // the end of the page
    if (found.length) {
      // What moves while the page is still loading comes to rest; what covers stays.
      await page.waitForTimeout(300);
      found = (await page.evaluate(judgeFocused)) ?? [];
    }
    for (const fault of found) faults.add(fault);
  }
  return [...faults];
}

/** Runs in the page. */
function judgeFocused(): string[] | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return undefined;
  const name = `${element.tagName.toLowerCase()}#${element.id} ${element.textContent.trim().slice(0, 30)}`;
  const listCovering = () => {
    // Of text that breaks into lines the first line is looked at, and of what is larger than the screen what is seen.
    const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (x1 <= x0 || y1 <= y0) return ['out of sight'];
    const hit = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
    const isOwn = hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element));
    const isLabel = hit && 'labels' in element && [...(element as HTMLInputElement).labels ?? []].some((one) => one.contains(hit));
    return isOwn || isLabel ? [] : [`covered by ${hit?.tagName.toLowerCase() ?? 'nothing'}.${hit?.className ?? ''}`];
  }; // prettier-ignore
  const readLook = () =>
    [element, element.firstElementChild, element.nextElementSibling].map((one) => {
      if (!one) return '';
      const { outline, boxShadow, backgroundColor, borderColor, stroke, strokeWidth, textDecoration } = getComputedStyle(one); // prettier-ignore
      return [outline, boxShadow, backgroundColor, borderColor, stroke, strokeWidth, textDecoration].join(' ');
    });
  const faults = listCovering();
  const focused = readLook();
  element.blur();
  const isSame = readLook().join() === focused.join();
  element.focus({ preventScroll: true });
  if (isSame) faults.push('does not show its focus');
  return faults.map((fault) => `${name}: ${fault}`);
}
