import type { Finding } from '../model/problem.ts';
import { mostDepth, placeAt } from './text.ts';

// Measured: for some blocks (text between two empty lines) the parser of the verdict needs the square of their lines,
// for an expression that of its slashes, so that 40 kB take half a minute. What people write stays far below.
const mostLinesInBlock = 1000;
const mostLines = 5000;
const mostSlashesInLine = 2000;

/** Finds in a body what would keep a parser busy for minutes: far more lines or slashes than people write. */
export function checkBounds(body: string): Finding[] {
  let [lines, inBlock, start] = [0, 0, 0];
  for (const line of body.split('\n')) {
    const isEmpty = line.trim() === '';
    inBlock = isEmpty ? 0 : inBlock + 1;
    lines += lines || !isEmpty ? 1 : 0;
    if (lines > mostLines || inBlock > mostLinesInBlock || line.split('/').length > mostSlashesInLine) {
      return [{ code: 'SP005', place: placeAt(body, start), values: { most: mostDepth } }];
    }
    start += line.length + 1;
  }
  return [];
}
