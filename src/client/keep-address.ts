/** Puts another address in the place of the page's own, without loading anything. */
export function keepAddress(address: string | URL): void {
  try {
    history.replaceState(null, '', address);
  } catch {
    // Some browsers refuse it for files: what the address would say works all the same.
  }
}

/** Puts choices into the query of the page's address, each by its name; an empty one is taken out of it. */
export function keepChoices(choices: readonly (readonly [string, string])[]): void {
  const address = new URL(location.href);
  for (const [name, value] of choices) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  keepAddress(address);
}
