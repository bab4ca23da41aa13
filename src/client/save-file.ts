/** Hands a file to the reader, as a download. */
export function saveFile(name: string, content: string | Uint8Array, type = ''): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([typeof content === 'string' ? content : content.slice()], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
