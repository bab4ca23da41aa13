import { expect, test } from 'vitest';
import { listAround, listRing } from './cell.ts';
import { placeLabels } from './labels.ts';
import { dotOf, tile } from './outline.ts';

const home = { column: 5, row: 8 };
const size = { width: 90, height: 40 };

function boxOf({ side, at }: { side: string; at: { x: number; y: number } }) {
  const left = side === 'left' ? at.x - size.width : at.x;
  return { left, right: left + size.width, top: at.y - size.height / 2, bottom: at.y + size.height / 2 };
}

test('labels lie on no land and on no other label, not even those of land that is surrounded', () => {
  const inner = [home, ...listAround(home)];
  const outer = [2, 3].flatMap((steps) => listRing(home, steps));
  const land = [...inner, ...outer];
  const labels = placeLabels(
    [
      { id: 'outer', cells: outer, ...size },
      { id: 'inner', cells: inner, ...size },
    ],
    land,
  );
  expect(labels.map(({ id }) => id).sort()).toEqual(['inner', 'outer']);
  const [one, other] = labels.map(boxOf);
  expect(
    one &&
      other &&
      (one.bottom <= other.top || other.bottom <= one.top || one.right <= other.left || other.right <= one.left),
  ).toBe(true);
  for (const label of labels) {
    const { left, right, top, bottom } = boxOf(label);
    const hit = land.map(dotOf).filter(({ x, y }) => {
      const isBeside = x + tile.half > left && x - tile.half < right;
      return isBeside && y + 2 * tile.quarter > top && y - 2 * tile.quarter < bottom;
    });
    expect(hit, label.id).toEqual([]);
  }
});

test('the line of a label ends at its own land', () => {
  const [label] = placeLabels([{ id: 'one', cells: [home], ...size }], [home]);
  const { x, y } = dotOf(home);
  expect(label?.to).toEqual({ x: x + (label?.side === 'left' ? -tile.half : tile.half), y });
});
