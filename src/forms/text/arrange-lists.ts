import type { Line } from './mark-code.ts';

// What Word and others leave of their bullets in plain text; the last are signs of the fonts Symbol and Wingdings.
const bullet = /^([ \t]*)([•●○◦▪▫■□‣⁃➢➤]|[\uf020-\uf0ff])[ \t]*(?=\S)/;
const spaced = /^([ \t]*)(·)[ \t]+(?=\S)/;
const tabbed = /^([ \t]*)([o§–—-])[ ]*\t+(?=\S)/;
// Only in company: "o" is a Welsh word, and a dash may start a line of speech.
const weak = /^([ \t]*)([o–—]) +(?=\S)/;
const markdown = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

interface Bullet {
  indent: number;
  sign: string;
  rest: string;
}

/** The bullet that a line starts with, as programs write them; undefined for any other line. */
export function markOf(text: string): string | undefined {
  return (bullet.exec(`${text}x`) ?? spaced.exec(`${text}x`) ?? tabbed.exec(`${text}x`))?.[2];
}

/** Writes the bullets of other programs as Markdown's, each at its level, and ends lists where their lines end. */
export function arrangeLists(lines: readonly Line[]): Line[] {
  const levels: Bullet[] = [];
  const arranged: Line[] = [];
  let isInList = false;
  for (const [index, line] of lines.entries()) {
    const found = line.isCode ? undefined : readBullet(lines, index);
    const isItem = found !== undefined || (!line.isCode && markdown.test(line.text));
    if (!found && line.text.trim()) levels.length = 0;
    if (isInList && !isItem && endsList(line)) arranged.push({ text: '', isCode: false });
    arranged.push(found ? { text: writeBullet(found, levels), isCode: false } : line);
    isInList = isItem || (isInList && !endsList(line));
  }
  return arranged;
}

function readBullet(lines: readonly Line[], index: number): Bullet | undefined {
  const text = lines[index]?.text ?? '';
  const found = bullet.exec(text) ?? spaced.exec(text) ?? tabbed.exec(text) ?? (isRow(lines, index) && weak.exec(text));
  if (!found) return undefined;
  const [all, white = '', sign = ''] = found;
  return { indent: white.replaceAll('\t', '    ').length, sign, rest: text.slice(all.length) };
}

/** Whether a line with a weak bullet stands in a row of bullets that starts a block. */
function isRow(lines: readonly Line[], index: number): boolean {
  const isBullet = (at: number) => {
    const { text = '', isCode = false } = lines[at] ?? {};
    return !isCode && (weak.test(text) || markOf(text) !== undefined);
  };
  if (!isBullet(index) || !(isBullet(index - 1) || isBullet(index + 1))) return false;
  let first = index;
  while (isBullet(first - 1)) first -= 1;
  return /^\s*$|:\s*$/.test(lines[first - 1]?.text ?? '');
}

// Deeper where a line is indented further, or where the sign changes to one that has not been used yet.
function writeBullet(one: Bullet, levels: Bullet[]): string {
  while ((levels.at(-1)?.indent ?? -1) > one.indent) levels.pop();
  const known = levels.findIndex(({ indent, sign }) => indent === one.indent && sign === one.sign);
  if (known < 0) levels.push(one);
  else levels.length = known + 1;
  return `${'  '.repeat(levels.length - 1)}- ${one.rest}`;
}

// In Markdown a line below a list's last belongs to it; who types a new line means a new paragraph, unless it is
// indented or its words run on.
const endsList = ({ text, isCode }: Line): boolean => !isCode && !/^(?:\s+\S|\p{Ll})/u.test(text);
