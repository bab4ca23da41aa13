/** A text as it is, whatever signs it holds, in a cell of a Markdown table. */
export function escapeCell(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~]/g, '\\$&').replace(/\n/g, ' ');
}

/** A Markdown table; the cells are Markdown already. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
