/**
 * How much room words take on paper, reckoned on the safe side: the widths are those of a wide system font, so that a brief
 * that fits by this reckoning fits on every machine. `src/styles/brief.scss` sets the sizes that are reckoned with here.
 */

/** The lines of body text that one side of A4 holds, with a little kept free. */
export const linesOnSheet = 60;

// The width of a line in ems of the body text: 180 mm at 9.5 pt.
const lineWidth = 53;

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many lines a text takes; `scale` is its size beside the body text. */
export function countLines(text: string, scale = 1): number {
  const room = lineWidth / scale;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const width = measure(word);
    const after = used ? used + space + width : width;
    if (after <= room) used = after;
    else {
      // A word that is longer than a line is broken.
      lines += (used ? 1 : 0) + Math.ceil(width / room) - 1;
      used = width % room;
    }
  }
  return lines * scale;
}

const space = 0.32;

function measure(word: string): number {
  let width = 0;
  for (const { segment } of segments.segment(word)) width += widthOf(segment);
  return width;
}

function widthOf(sign: string): number {
  if (/^[ijlft.,;:'’|!()[\]-]$/.test(sign)) return 0.4;
  if (/^[mwMW@%—…]$/.test(sign)) return 1;
  if (/^[a-z0-9]$/.test(sign)) return 0.62;
  if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(sign)) return 0.8;
  return /^[\u0020-\u024f\u2010-\u203a£€]$/.test(sign) ? 0.7 : 1.4;
}

/** Something that may stand on the sheet, what it takes there, and when its turn is. */
export interface Candidate<T> {
  item: T;
  lines: number;
  /** The section it stands in: the first of a section brings its heading along. */
  section: string;
  /** Those with the lowest number come first; among equals, the order in which they were given. */
  turn: number;
}

/** What fits, in the order in which it was given: whole items only, each when its turn comes and there is room. */
export function chooseFitting<T>(
  candidates: readonly Candidate<T>[],
  { room, heading }: { room: number; heading: number },
): Candidate<T>[] {
  const chosen = new Set<Candidate<T>>();
  const opened = new Set<string>();
  let left = room;
  for (const one of [...candidates].sort((a, b) => a.turn - b.turn)) {
    const needed = one.lines + (opened.has(one.section) ? 0 : heading);
    if (needed > left) continue;
    left -= needed;
    opened.add(one.section);
    chosen.add(one);
  }
  return candidates.filter((one) => chosen.has(one));
}
