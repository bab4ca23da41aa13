/** A line of typed text, and whether it stands between the fences of a code block, or is one. */
export interface Line {
  text: string;
  isCode: boolean;
}

const opening = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/;

/** The lines of a text. A fence that is never closed is no fence: its signs are written as signs. */
export function markCode(text: string): Line[] {
  const lines = text.split('\n').map((line) => ({ text: line, isCode: false }));
  for (let at = 0; at < lines.length; at += 1) {
    const [, before = '', fence] = opening.exec(lines[at]?.text ?? '') ?? [];
    if (!fence) continue;
    const end = findClosing(lines, at + 1, fence);
    if (end < 0) lines[at] = escapeFence(lines[at]?.text ?? '', before.length);
    else for (; at <= end; at += 1) lines[at] = { text: lines[at]?.text ?? '', isCode: true };
  }
  return lines;
}

function findClosing(lines: readonly Line[], from: number, fence: string): number {
  const closing = new RegExp(`^[ \\t>]*${fence.slice(0, 1)}{${fence.length},}[ \\t]*$`);
  return lines.findIndex(({ text }, index) => index >= from && closing.test(text));
}

function escapeFence(text: string, at: number): Line {
  return { text: `${text.slice(0, at)}\\${text.slice(at)}`, isCode: false };
}
