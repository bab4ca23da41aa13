import { cleanText } from './text/clean-text.ts';
import type { Answers } from './form.ts';

/** An answer of one line: without what nobody sees, every gap a single space. GitHub's word for no answer is none. */
export function cleanLine(text: string): string {
  const line = cleanText(text).text.replaceAll(/\s+/g, ' ').trim();
  return line === '_No response_' ? '' : line;
}

/** The lines of an answer that lists one thing a line, without bullets and empty lines. */
export function listLines(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => cleanLine(line).replace(/^(?:[-*•·–]|\d{1,2}[.)])\s+/, ''));
  return lines.filter(Boolean);
}

/** The rows of an answer, a line each, their cells between upright strokes or tabs; the line that only draws a table is none. */
export function listRows(text: string): string[][] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => cleanLine(line) && !/^[\s|:-]+$/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*•·–]\s+)?\|?/, '').replace(/\|\s*$/, ''))
    .map((line) => line.split(/[|\t]/).map(cleanLine));
}

const notKnown = [
  /^(?:(?:it is |it’s |it's |we do |we )?(?:not known|unknown|don['’]t know|not know|tbc|n\/?a|none yet)(?: yet)?)\.?$/i,
  /^(?:(?:nid yw(?:’n|'n)? |nid ydym yn |dydyn ni ddim yn |dim yn )?(?:ddim yn hysbys|yn hysbys|anhysbys|ddim yn gwybod|gwybod|dim eto)(?: eto)?)\.?$/i,
];

/** Whether an answer says that nobody knows yet, in English or in Welsh. */
export function isNotKnown(text: string): boolean {
  const line = cleanLine(text);
  return notKnown.some((words) => words.test(line));
}

/** Whether nobody has answered anything. */
export function isEmpty(answers: Answers): boolean {
  return Object.values(answers).every((answer) => cleanLine(answer) === '');
}
