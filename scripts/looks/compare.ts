import pixelmatch from 'pixelmatch';
import type { Picture } from './take.ts';

/** How two pictures differ, and a picture of it. */
export interface Difference {
  pixels: number;
  picture: Picture;
}

/** Two looks at one build differ in no pixel; a small button in another colour differs in some 250. */
export const mostPixels = 60;

// A pixel between two of the eight tones may fall to either: one step is no difference.
const options = { threshold: 0.14 };

/** Counts the pixels that differ; where one picture is longer, its end counts. */
export function comparePictures(before: Picture, now: Picture): Difference {
  const size = { width: Math.max(before.width, now.width), height: Math.max(before.height, now.height) };
  const data = new Uint8Array(size.width * size.height * 4);
  const pixels = pixelmatch(extend(before, size), extend(now, size), data, size.width, size.height, options);
  return { pixels, picture: { data, ...size } };
}

/** A picture on a ground that no page has. */
function extend({ data, width, height }: Picture, size: { width: number; height: number }): Uint8Array {
  if (width === size.width && height === size.height) return data;
  const ground = new Uint8Array(size.width * size.height * 4).map((_, at) => (at % 4 === 1 ? 0 : 255));
  for (let row = 0; row < height; row += 1)
    ground.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * size.width * 4);
  return ground;
}
