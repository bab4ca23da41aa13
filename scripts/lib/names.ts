import { removeHidden } from '../../src/mdx/text.ts';
import { findContacts } from '../../src/model/personal.ts';

/** What a stranger wrote, as one line: nothing hidden, no mail address or telephone number, at most so many characters. */
export function createLine(text: string, most: number): string {
  const plain = removeHidden(text.slice(0, most * 4).replaceAll(/\s+/g, ' ')).text;
  const bare = findContacts(plain).reduce((rest, { found }) => rest.replaceAll(found, '…'), plain);
  const short = bare.length > most ? `${bare.slice(0, most - 1)}…` : bare;
  return short
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const bots = /\[bot\]$|^(?:github[- ]actions?|dependabot|renovate|web-flow|github|ghost)$/i;

/** Whether a name or a login is that of a program, or of nobody. */
export function isBot(name: string): boolean {
  return bots.test(name.trim());
}

/** The names after `Contributed-by:` in the last lines of a text, without mail addresses. */
export function listContributed(text: string): string[] {
  return [...text.matchAll(/^Contributed-by:[ \t]*(\S[^\r\n]*)$/gim)].map(([, name = '']) => name);
}

/** A moment in UTC as GitHub tells it, to the second, so that two can be compared as text. */
export function writeMoment(time: string): string {
  return time.replace(/\.\d+Z$/, 'Z');
}
