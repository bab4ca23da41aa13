/** Words in lines of at most so many characters; a longer word has a line of its own. There is always one line. */
export function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const joined = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && joined.length <= most) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** About how wide words are, in em: text in a picture keeps the page's size, so space for it is reckoned beforehand. */
export function reckonWidth(text: string): number {
  return Math.round(text.length * 5.8) / 10;
}

/** A length of a drawing: nobody sees more than two places. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
