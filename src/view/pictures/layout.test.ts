import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../messages/index.ts';
import { fill } from '../../model/words.ts';
import type { PageContext } from '../../page.ts';
import { createArcs } from './arcs.ts';
import { createBars } from './bars.ts';
import { createGrid } from './grid.ts';
import { tellMost } from './message.ts';
import { createSteps, findStep } from './steps.ts';
import { listStrongest } from './topic-links.ts';
import { wrapWords } from './wrap.ts';

test('words wrap at spaces, and a long word keeps its own line', () => {
  expect(wrapWords('Yorkshire and The Humber', 13)).toEqual(['Yorkshire and', 'The Humber']);
  expect(wrapWords('a Llanfairpwllgwyngyll b', 5)).toEqual(['a', 'Llanfairpwllgwyngyll', 'b']);
  expect(wrapWords('', 5)).toEqual(['']);
});

describe('bars', () => {
  const item = (label: string, value: number, isUnknown = false) => ({ label, value, isUnknown });

  test('are as long as their values, the longest leaves room for its number, and none overlaps another', () => {
    const { bars, height, thickness } = createBars([item('A rather long name', 10), item('Other', 5), item('None', 0)]);
    const [first, second, third] = bars.map(({ width }) => width);
    expect(first).toBeLessThanOrEqual(82);
    expect(second).toBeCloseTo((first ?? 0) / 2, 1);
    expect(third).toBe(0);
    bars.slice(1).forEach(({ lines }, at) => {
      const above = bars[at];
      expect((lines[0]?.y ?? 0) - 1).toBeGreaterThan((above?.y ?? 0) + thickness);
    });
    expect(height).toBeGreaterThan((bars.at(-1)?.y ?? 0) + thickness);
  });

  test('short words stand beside their bar, long ones above; what is not known never leads', () => {
    const { bars } = createBars([item('2018', 1), item('2019', 2), item('Not known', 9, true)]);
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
    expect(bars[0]?.x).toBeGreaterThan(2);
    expect(bars.map(({ isLeading }) => isLeading)).toEqual([false, true, false]);
    expect(createBars([item('West Midlands', 1)]).bars[0]?.x).toBe(0);
  });

  test('nothing to draw is no fault', () => expect(createBars([]).bars).toEqual([]));
});

describe('steps', () => {
  test('hold every amount, whatever the spread', () => {
    for (const amounts of [[1], [3, 9.99, 10], [0.05, 2], [5000, 186e6], [1, 9e12], [0, 0], [0, 40], []]) {
      const steps = createSteps(amounts);
      expect(steps.length).toBeLessThanOrEqual(16);
      for (const amount of amounts) {
        const { from = NaN, to = NaN } = steps[findStep(steps, amount)] ?? {};
        expect(
          amount === 0 ? from === 0 && to === 0 : amount >= from && amount < to,
          `${amount} of ${String(amounts)}`,
        ).toBe(true);
      }
      steps.slice(1).forEach(({ from }, at) => expect(steps[at]?.to === 0 || steps[at]?.to === from).toBe(true));
    }
  });
});

describe('a grid', () => {
  const figure = {
    columns: ['One', 'Two'],
    gridRows: [
      { label: 'A', squares: [[{ value: 8, name: 'One' }], [{ value: 2, name: 'x' }, { value: 3, name: 'y', isFramed: true }]] },
      { label: 'B', squares: [[{ value: 0, name: 'One' }], [{ value: 99, name: 'all', isTotal: true }]] },
    ],
  }; // prettier-ignore

  test('is the darker the more a square counts; frames and sums have no part in it', () => {
    const { rows } = createGrid(figure);
    expect(rows.map(({ cells }) => cells.map(({ shade }) => shade))).toEqual([
      [4, 2, 'framed'],
      ['none', 1],
    ]);
  });

  test('two marks of a square stand one under the other, within the row', () => {
    const [first, second] = createGrid(figure).rows;
    const [, upper, lower] = first?.cells ?? [];
    expect(lower?.y).toBeCloseTo((upper?.y ?? 0) + (upper?.height ?? 0), 1);
    expect((lower?.y ?? 0) + (lower?.height ?? 0)).toBeLessThanOrEqual((second?.y ?? 0) + 0.02);
    expect(upper?.x).toBe(lower?.x);
  });
});

describe('arcs', () => {
  const stop = (id: string, isTheme = false) => ({ id, label: id, isTheme });
  const link = (one: string, other: string, value: number) => ({ one, other, value, label: '', isWithin: true });
  const figure = {
    stops: [stop('theme', true), stop('a'), stop('b'), stop('c')],
    links: [link('a', 'c', 6), link('b', 'c', 3), link('a', 'b', 3)],
  };

  test('the longest reaches furthest, the strongest is thickest, and numbers do not overlap', () => {
    const { arcs, height } = createArcs(figure);
    expect(arcs.map(({ width }) => width)).toEqual([7, 3.5, 3.5]);
    expect(arcs[0]?.tip.x).toBeGreaterThan(arcs[1]?.tip.x ?? 100);
    expect(arcs.every(({ tip }) => tip.x <= 100 && tip.y < height)).toBe(true);
    expect(arcs[0]?.path).toMatch(/^M0,[\d.]+A92,[\d.]+ 0 0 1 0,[\d.]+$/);
    const shown = arcs.filter(({ hasNumber }) => hasNumber);
    for (const one of shown)
      for (const other of shown)
        if (one !== other)
          expect(Math.abs(one.tip.x - other.tip.x) > 14 || Math.abs(one.tip.y - other.tip.y) > 1.3).toBe(true);
  });

  test('are drawn the same each time', () => expect(createArcs(figure)).toEqual(createArcs(figure)));

  test('of many pairs only the strongest, without cutting between equals', () => {
    const pairs = [9, 5, 5, 4, 4, 4, 1].map((count, at) => ({ one: `${at}`, other: 'x', count }));
    expect(listStrongest(pairs, 4).map(({ count }) => count)).toEqual([9, 5, 5]);
    expect(listStrongest(pairs, 3).map(({ count }) => count)).toEqual([9, 5, 5]);
    expect(listStrongest(pairs, 7)).toHaveLength(7);
    expect(listStrongest(pairs.slice(3, 6), 2)).toHaveLength(3);
    expect(listStrongest([])).toEqual([]);
  });
});

describe('the message', () => {
  const context = { t: fill, lang: 'en', m: messagesFor('en') } as unknown as PageContext;
  const words = { lead: '{name} {count}/{total}', tie: '{names} {count} each', even: '{number} with {count}', unknown: 'unknown {count}' }; // prettier-ignore
  const tell = (...values: [string, number, boolean?][]) =>
    tellMost(values.map(([label, value, isUnknown = false]) => ({ label, value, isUnknown })), { words, total: 9 }, context); // prettier-ignore

  test.each([
    [[['a', 2], ['b', 1]], 'a 2/9'],
    [[['a', 2], ['b', 2]], 'a and b 2 each'],
    [[['a', 2], ['b', 2], ['c', 2], ['d', 2]], '4 with 2'],
    [[['a', 2], ['?', 3, true]], 'unknown 3'],
    [[['a', 2], ['?', 2, true]], 'a 2/9'],
    [[['a', 0]], undefined],
    [[], undefined],
  ] as [[string, number, boolean?][], string | undefined][])('of %j is %s', (values, expected) => {
    expect(tell(...values)).toBe(expected);
  }); // prettier-ignore
});
