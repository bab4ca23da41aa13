/** Puts another address in the place of the page's own, without loading anything. */
export function keepAddress(address: string | URL): void {
  try {
    history.replaceState(null, '', address);
  } catch {
    // Some browsers refuse it for files: what the address would say works all the same.
  }
}
