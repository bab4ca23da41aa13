import type { Finding } from '../model/problem.ts';

/** A contributed file in two: the YAML between the `---` lines, and the body with as many empty lines before it. */
export interface Parts {
  yaml: string;
  body: string;
}

/** Splits a file strictly at its `---` lines; any other way of writing front matter is a finding. */
export function splitFrontMatter(text: string): Parts | { findings: Finding[] } {
  const bare = text.replace(/^\ufeff/, '');
  if (!bare.startsWith('---\n')) return missing(1);
  const lines = bare.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\+\+\+|\.\.\.)/.test(line));
  if (end < 0) return missing(1);
  if (lines[end]?.trimEnd() !== '---') return missing(end + 1);
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
  return { yaml: lines.slice(1, end).join('\n'), body };
}

function missing(line: number): { findings: Finding[] } {
  return { findings: [{ code: 'SP100', place: { line, column: 1 } }] };
}
