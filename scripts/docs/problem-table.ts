import { codes, type Code } from '../../src/model/codes.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { escapeCell, formatTable } from './markdown.ts';

/** The table of all problems: what each means and how to mend it. */
export function formatProblems(messages: Messages): string {
  const rows = (Object.keys(codes) as Code[]).map((code) => {
    const { name, severity } = codes[code];
    const { why, help } = messages.problems[code];
    return [code, name, severity, escapeCell(why), escapeCell(formatHelp(help))];
  });
  return formatTable(['Code', 'Name', 'Severity', 'What it means', 'How to mend it'], rows);
}

/** The help of a problem without a value that is a sentence of its own: only a real problem has one. */
function formatHelp(help: string): string {
  return fill(help.replace(/\. \{\w+\}$/, '.'), examples).trim();
}

/** What stands in the help of a problem for the other values. */
export const examples: Record<string, string | number> = {
  hint: '',
  choices: '(the message lists them)',
  known: '(the message lists them)',
  section: 'Problem',
  name: 'name',
  id: 'id',
  expected: 'case-studies--data-mill-north--cy',
  named: '(the message names it)',
  most: 4,
  pixels: 6000,
};
