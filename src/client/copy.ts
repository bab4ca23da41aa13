/** Puts a text where other programs can paste it; false where the browser allows none of it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // no clipboard on an address without encryption, or the reader said no
  }
}

/** Says what was done, to the eye and to screen readers; the same words are said anew. */
export function tell(status: Element | null | undefined, text = ''): void {
  if (!status) return;
  status.textContent = '';
  setTimeout(() => (status.textContent = text), 50);
}

/** What is copied: a text, where it stands, and the button that was pressed, which has the words for both outcomes. */
export interface Copied {
  text: string;
  from: Element;
  button: HTMLElement;
}

/** Copies a text; where that is not allowed, selects it for the reader to copy. Says which. */
export async function copyOrSelect({ text, from, button }: Copied, status: Element | null | undefined): Promise<void> {
  const isCopied = await copyText(text);
  if (!isCopied) getSelection()?.selectAllChildren(from);
  tell(status, button.dataset[isCopied ? 'copied' : 'selected']);
}
