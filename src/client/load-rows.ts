const known = new Map<string, Promise<unknown>>();

/** Loads what a module of the site hands over; it is asked for once. Rejects when it does not come. */
export function loadRows<T>(address: string): Promise<T> {
  const loading = known.get(address) ?? importRows(address);
  known.set(address, loading);
  loading.catch(() => known.delete(address));
  return loading as Promise<T>;
}

const importRows = async (address: string): Promise<unknown> =>
  ((await import(/* @vite-ignore */ address)) as { rows: unknown }).rows;
