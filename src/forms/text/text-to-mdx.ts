import { checkBounds } from '../../mdx/bounds.ts';
import { checkText, checkTextSize } from '../../mdx/text.ts';
import { citeMarks, type Cite } from './cite-marks.ts';
import { cleanText } from './clean-text.ts';
import { readTyped } from './read-typed.ts';
import type { Remark } from './remarks.ts';
import { writeFaithfully } from './write-faithfully.ts';

/** How to write a typed text. */
export interface MdxOptions {
  /** The level of its highest heading; 3, since sections have 2. */
  depth?: number;
  /** Finds the source that a mark such as `[1]` or `[^minutes]` stands for; without it, marks stay words. */
  cite?: Cite;
}

// GitHub writes this for a field that was left empty.
const nothing = /^(?:_No response_)?$/;

/**
 * Turns what a person typed into one box of a form into MDX: plain words and simple Markdown, in which nothing acts.
 * What is too large or nested too deeply is left as it is, for the check to say so.
 */
export function createMdx(typed: string, { depth = 3, cite }: MdxOptions = {}): { body: string; remarks: Remark[] } {
  const { text, removed } = cleanText(typed);
  if (nothing.test(text.trim())) return { body: '', remarks: listRemarks({ invisible: removed }) };
  const tooMuch = [...checkTextSize(text.length), ...checkText(text), ...checkBounds(text)].length > 0;
  if (tooMuch) return { body: text.trim(), remarks: listRemarks({ invisible: removed }) };
  const { tree, invisible, addresses, pictures } = readTyped(text, depth);
  if (cite) citeMarks(tree, cite);
  const { body, asTyped } = writeFaithfully(tree);
  return { body, remarks: listRemarks({ invisible: invisible + removed, addresses, pictures, asTyped }) };
}

function listRemarks(counts: Partial<Record<Remark['name'], number>>): Remark[] {
  return Object.entries(counts).flatMap(([name, count]) => (count ? [{ name: name as Remark['name'], count }] : []));
}
