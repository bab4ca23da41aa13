import { printable } from '../lib/report.ts';

const mostCharacters = 300;
// Nobody sees it, and GitHub finds no name, number, commit or address across it.
const gap = '\u200b';
// Signs that look like nothing although they count as letters.
const blank = /[\u115f\u1160\u2800\u3164\uffa0]/g;
// What Markdown or HTML takes for a sign; a hyphen, a plus, an equals sign and a number with a full stop only where a line starts.
const signs = /[\\`*_{}[\]<>()#!|~&:@$"'^]|^[-+=]|(?<=^\d+)\./g;

/**
 * Writes any text as words of a Markdown comment, in one line and cut where it is long: nothing of it becomes a sign, a
 * tag, a link, a picture, a mention or a reference, neither in Markdown nor inside the HTML of a comment.
 */
export function escapeMarkdown(text: string, most = mostCharacters): string {
  return shorten(text, most)
    .replace(signs, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/(&#(?:35|36|64);)/g, `$1${gap}`) // # $ @
    .replace(/&#58;(?=\S)/g, `$&${gap}`) // addresses, and :signs: that become pictures
    .replace(/www(?=\.)/gi, `$&${gap}`)
    .replace(/\bgh(?=-\d)/gi, `$&${gap}`)
    .replace(/[0-9a-f]{7,}/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${gap}`));
}

// A letter with a tower of marks would cover the lines around it.
function flatten(text: string): string {
  return text
    .replace(blank, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(whole: string, most: number): string {
  // However long a text is, it takes no longer than what is shown of it.
  const start = whole.slice(0, most * 4);
  const text = printable(flatten(start));
  if (text.length <= most) return start === whole ? text : `${text} …`;
  const last = [...characters.segment(text.slice(0, most + 50))].findLast(({ index }) => index < most);
  return `${text.slice(0, last?.index ?? 0).trimEnd()} …`;
}
