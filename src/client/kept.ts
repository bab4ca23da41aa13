// What a reader chose stays on this device: in the browser's storage, under names of our own, never in a cookie.
const nameOf = (name: string) => `shared-practice:${name}`;

/** What is kept under a name, of unknown shape; undefined where nothing is, or the browser keeps nothing. */
export function readKept(name: string): unknown {
  try {
    return (JSON.parse(localStorage.getItem(nameOf(name)) ?? 'null') as unknown) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value that JSON can hold; false where the browser keeps nothing. */
export function keepValue(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(nameOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Deletes what is kept under a name. */
export function forgetKept(name: string): void {
  try {
    localStorage.removeItem(nameOf(name));
  } catch {
    // Where nothing may be kept there is nothing to delete.
  }
}
