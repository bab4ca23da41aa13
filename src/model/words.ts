import type en from '../messages/en.json';

/** All interface texts of one language, in the shape of `src/messages/en.json`. */
export type Messages = typeof en;

/** Fills `{name}` in a text with values; a name without a value stays as it is. */
export function fill(template: string, values: Record<string, string | number> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
