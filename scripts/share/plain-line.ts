import { cleanLine } from '../../src/forms/clean.ts';

// An unseen joiner keeps GitHub from reading a name, a number, an address or a wish.
const joiner = '\u2060';

/**
 * Text of others as a title or as words of a commit, where nothing can be escaped: one line, nobody is called by it, no
 * issue is named or closed, and no workflow left out.
 */
export function createPlainLine(text: string): string {
  return cleanLine(text)
    .replaceAll(/([@#])(?=[\w-])/g, `$1${joiner}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`)
    .replaceAll(/:(?=\/\/)/g, `:${joiner}`)
    .replaceAll(/\[(?=\s*(?:skip|no|ci|actions)\b)/gi, `[${joiner}`);
}
