/** The element of an id, which the page is known to hold; throws when it is not there or of another type. */
export function find<T extends HTMLElement = HTMLElement>(id: string, type?: new () => T): T {
  const element = document.getElementById(id);
  if (element && (!type || element instanceof type)) return element as T;
  throw new Error(`The page has no element #${id}.`);
}
