import type { Finding, Place } from '../model/problem.ts';

const mostBytes = 200_000;
/** How deep quotes, lists and components may lie in each other. */
export const mostDepth = 24;

/** Decodes a contributed file, or says why it cannot be read: not UTF-8, too large, hidden or control characters. */
export function readText(bytes: Uint8Array, most?: number): { text: string; findings: Finding[] } {
  const { text, findings } = decodeText(bytes, most);
  return { text, findings: findings.length ? findings : checkText(text) };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** As `readText`, for who checks the characters later: what reads pages and records does. */
export function decodeText(bytes: Uint8Array, most = mostBytes): { text: string; findings: Finding[] } {
  const tooLarge = checkTextSize(bytes.length, most);
  if (tooLarge.length) return { text: '', findings: tooLarge };
  try {
    return { text: decoder.decode(bytes).replace(/\r\n?/g, '\n'), findings: [] };
  } catch {
    return { text: '', findings: [{ code: 'SP001' }] };
  }
}

/** Holds the number of bytes of a text against the most that one may have, by default an entry. */
export function checkTextSize(size: number, most = mostBytes): Finding[] {
  return size > most ? [{ code: 'SP004', values: { kilobytes: Math.ceil(size / 1000), most: most / 1000 } }] : [];
}

/** Finds characters that hide or disguise text, and nesting deep enough to stop a parser. */
export function checkText(text: string): Finding[] {
  return [...findCharacters(text, control, 'SP002'), ...findCharacters(text, hidden, 'SP003'), ...findDepth(text)];
}

// C0 and C1 controls but tab and newline; U+FFFD and lone surrogates are what broken encodings leave behind.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

// Direction overrides and isolates, zero-width and other invisible characters. Joiners (U+200C, U+200D), the marks
// U+200E and U+200F and variation selectors are spelling, but a row of them spells nothing: it hides a message.
const hidden =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ufe00-\ufe0f]{2}|[\u200c-\u200f]{4}/gu;

// The flags of England, Scotland and Wales are written with tag characters, which are invisible anywhere else.
const flags = /\u{1f3f4}\u{e0067}\u{e0062}[\u{e0061}-\u{e007a}]{3}\u{e007f}/gu;

const isFlag = new RegExp(`^(?:${flags.source})$`, 'u');
const flagOrHidden = new RegExp([flags, control, hidden].map(({ source }) => source).join('|'), 'gu');

function findCharacters(text: string, pattern: RegExp, code: 'SP002' | 'SP003'): Finding[] {
  const first = text
    .replace(/^\ufeff/, ' ')
    .replace(flags, (flag) => ' '.repeat(flag.length))
    .matchAll(pattern)
    .next().value;
  if (!first) return [];
  return [{ code, place: placeAt(text, first.index), values: { name: nameCharacter(first[0]) } }];
}

/** A text without what `checkText` refuses in it, and how many characters that took away. */
export function removeHidden(text: string): { text: string; removed: number } {
  // What is taken out in one step must not bring together what the next one forbids.
  let removed = 0;
  const drop = (found: string, kept = '') => {
    removed += (found.match(/[^]/gu)?.length ?? 0) - kept.length;
    return kept;
  };
  const left = text
    .replaceAll(flagOrHidden, (found) => (isFlag.test(found) ? found : drop(found)))
    .replaceAll(/[\u200c-\u200f]{4,}/g, (found) => drop(found))
    .replaceAll(/[\ufe00-\ufe0f]{2,}/g, (found) => drop(found, found.slice(0, 1)));
  return { text: left, removed };
}

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What a value hides once its escapes are read (`&#x202E;`, `"\\u202E"`), where the file itself shows nothing. */
export function findEscaped(value: string): { code: 'SP002' | 'SP003'; name: string } | undefined {
  if (!/[^\t\n -~]/.test(value)) return undefined;
  const bare = value.replace(flags, '');
  const controls = bare.match(control)?.[0];
  const found = controls ?? bare.match(hidden)?.[0];
  return found === undefined ? undefined : { code: controls ? 'SP002' : 'SP003', name: nameCharacter(found) };
}

// Counted before parsing: a text that would exhaust a parser must not reach one. A block is what stands between
// two blank lines; the bounds are far above anything that people write.
const mostInBlock = 400;
const mostInFile = 5000;
const nested = /^[ \t]*(?:(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+)){20}|^[ \t]{120,}\S/m;

function findDepth(text: string): Finding[] {
  const offset = nested.exec(text)?.index ?? findCrowd(text);
  return offset === undefined ? [] : [{ code: 'SP005', place: placeAt(text, offset), values: { most: mostDepth } }];
}

function findCrowd(text: string): number | undefined {
  const inFile = new Map<string, number>();
  let inBlock = new Map<string, number>();
  for (const { 0: mark, index } of text.matchAll(/\n[ \t]*\n|[[\](){}*_`~<>!&|]/g)) {
    if (mark.length > 1) {
      inBlock = new Map();
      continue;
    }
    const inAll = (inFile.get(mark) ?? 0) + 1;
    const here = (inBlock.get(mark) ?? 0) + 1;
    if (inAll > mostInFile || (here > mostInBlock && mark !== '|')) return index;
    inFile.set(mark, inAll);
    inBlock.set(mark, here);
  }
  return undefined;
}

/** The line and column of an offset, both counting from 1. */
export function placeAt(text: string, offset: number): Place {
  let [line, start] = [1, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    [line, start] = [line + 1, end + 1];
  }
  return { line, column: offset - start + 1 };
}
