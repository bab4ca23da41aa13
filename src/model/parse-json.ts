import type { z } from 'zod';

/** Reads JSON of a shape; undefined where it is anything else. */
export function parseJson<Shape extends z.ZodType>(shape: Shape, text: string): z.output<Shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
