import { readPlaces, type DecidingPlace, type PlaceRow } from '../model/decide.ts';
import type { Named } from '../model/named.ts';
import { forgetKept, keepValue, readKept } from './kept.ts';
import { loadRows } from './load-rows.ts';

/** The place that a reader works for, as this device keeps it. */
export interface KeptPlace {
  id: string;
  name: string;
}

const keptAs = 'place';

/** Tells the page that another place is kept now, or none. */
export const placeChanged = 'shared-practice:place';

/** The place that was chosen on this device. */
export function readMyPlace(): KeptPlace | undefined {
  const { id, name } = (readKept(keptAs) ?? {}) as Partial<Record<string, unknown>>;
  const isPlace = typeof id === 'string' && /^[a-z0-9-]{1,120}$/.test(id) && typeof name === 'string';
  return isPlace ? { id, name: name.slice(0, 160) } : undefined;
}

/** Keeps a place on this device; false where the browser keeps nothing. */
export function keepMyPlace({ id, name }: KeptPlace): boolean {
  const isKept = keepValue(keptAs, { id, name });
  document.dispatchEvent(new Event(placeChanged));
  return isKept;
}

/** Forgets the place, and what was last decided on for it. */
export function forgetMyPlace(): void {
  forgetKept(keptAs);
  forgetKept('decide');
  document.dispatchEvent(new Event(placeChanged));
}

/** The current authorities; `root` is where the site begins. */
export async function loadPlaces(root: string): Promise<DecidingPlace[]> {
  return readPlaces(await loadRows<PlaceRow[]>(`${root}decide/places.js`));
}

/** Suggests places under a field from when somebody first goes to it. */
export function offerPlaces(field: HTMLInputElement, root: string): void {
  const start = async (): Promise<void> => {
    const before = field.value;
    const [{ suggestNames }, places] = await Promise.all([import('./suggest-names.ts'), loadPlaces(root)]);
    const named = places.map(({ name, names }): Named => ({ title: name, names, kind: '', path: name, text: '' }));
    suggestNames(field, named, { words: JSON.parse(field.dataset['suggestions'] ?? '{}') as { list: string } });
    // What was typed while the list came is suggested for, too.
    if (field.value !== before && document.activeElement === field) field.dispatchEvent(new Event('input'));
  };
  // Without suggestions the field takes a whole name all the same.
  field.addEventListener('focus', () => void start().catch(() => undefined), { once: true });
}

/** The place that some words name, by any of its names and however they are capitalised. */
export function findPlace(places: readonly DecidingPlace[], words: string): DecidingPlace | undefined {
  const wanted = plain(words);
  return (
    places.find(({ name }) => plain(name) === wanted) ??
    places.find(({ names }) => names.some((one) => plain(one) === wanted))
  );
}

const plain = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
