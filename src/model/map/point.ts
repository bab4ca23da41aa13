/** A place on a plane: metres on the Ordnance Survey grid, or widths of a tile. */
export interface Point {
  x: number;
  y: number;
}

/** How far apart two points are. */
export function distanceBetween(one: Point, other: Point): number {
  return Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2);
}

/** The box around points; of no points, an empty one at the origin. */
export function boxAround(points: readonly Point[]): { left: number; top: number; width: number; height: number } {
  if (!points.length) return { left: 0, top: 0, width: 0, height: 0 };
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
}
