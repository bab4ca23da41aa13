/** Puts a text where other programs can paste it; false where the browser allows none of it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no clipboard on an address without encryption, or the reader said no
  }
}
