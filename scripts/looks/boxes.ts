import type { Page } from 'playwright-core';

/** Where the parts of a page stand, by their names in the order of the page: left, top, width, height. */
export type Boxes = Record<string, [left: number, top: number, width: number, height: number]>;

/** The landmarks and main headings of a page down to a height. */
export function listBoxes(page: Page, height: number): Promise<Boxes> {
  return page.evaluate((most) => {
    const shown = [...document.querySelectorAll('body > header, nav, main, footer, h1, h2')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.tagName.toLowerCase(), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.top < most && box.width > 1);
    const counts = new Map<string, number>();
    return Object.fromEntries(
      shown.map(({ name, box }) => {
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        const [left, top, width, high] = [box.left, box.top, box.width, box.height].map(Math.round);
        return [`${name} ${count}`, [left, top, width, high]];
      }),
    ) as Boxes;
  }, height);
}

/**
 * What stands elsewhere than it did, in words. Other letters make lines longer or shorter, so heights may differ much and
 * widths a little; what comes and goes at the lower edge does not count.
 */
export function compareBoxes(before: Boxes, now: Boxes, pageWidth: number): string[] {
  return Object.entries(before).flatMap(([name, [left, top, width, height]]) => {
    const box = now[name];
    if (!box) return top < 1200 ? [`${name} is gone`] : [];
    const across = Math.max(Math.abs(box[0] - left), Math.abs(box[0] + box[2] - left - width));
    const down = Math.abs(box[1] - top);
    return [
      ...(across > pageWidth * 0.1 ? [`${name} lies ${across} px further to a side`] : []),
      ...(down > 120 + top * 0.4 ? [`${name} lies ${down} px higher or lower`] : []),
      ...(Math.min(box[2], box[3]) < 1 && Math.min(width, height) >= 1 ? [`${name} has no size`] : []),
    ];
  });
}
