/** A stretch of a text, from one offset up to another. */
export type Stretch = readonly [from: number, to: number];

/** Takes the spaces from the ends of lines but for those within `kept`, and counts the lines. */
export function trimLines(text: string, kept: readonly Stretch[]): { text: string; lines: number } {
  const ordered = [...kept].sort(([one], [other]) => one - other);
  let [lines, next, end] = [0, 0, 0];
  const trimmed = text.replace(/[ \t]+$/gm, (spaces, offset: number) => {
    for (let one = ordered[next]; one && one[0] <= offset + spaces.length; one = ordered[++next])
      end = Math.max(end, one[1]);
    // After a backslash, the last space decides whether the line is broken there.
    if (offset < end || text[offset - 1] === '\\') return spaces;
    lines += 1;
    return '';
  });
  return { text: trimmed, lines };
}
