/** Keeps tables, lists and headings of what is pasted from Word or a web page, as the plain signs that the form reads. */
export function acceptPaste(form: HTMLFormElement): void {
  form.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    const html = clipboardData?.getData('text/html') ?? '';
    if (!(target instanceof HTMLTextAreaElement) || !html) return;
    const plain = clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    void import('../forms/text/html-to-text.ts')
      .then(({ createText }) => createText(html))
      .catch(() => plain)
      .then((text) => insert(target, text || plain));
  });
}

function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, but the only way to insert what can be undone with the keyboard.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (!document.execCommand('insertText', false, text))
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
