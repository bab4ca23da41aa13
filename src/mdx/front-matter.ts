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
  if (!/^---[ \t]*$/.test(lines[end] ?? '')) return missing(end + 1);
  const rest = lines.slice(end + 1).join('\n');
  const again = second.exec(rest);
  if (again) return missing(end + 2 + (again[1] ?? '').length);
  const body = '\n'.repeat(end + 1) + rest;
  return { yaml: lines.slice(1, end).join('\n'), body };
}

// Some programs would take a second block for the front matter.
const second = /^(\n*)(?:---|\+\+\+)[ \t]*\n[\w"'-]+[ \t]*[:=]/;

function missing(line: number): { findings: Finding[] } {
  return { findings: [{ code: 'SP100', place: { line, column: 1 } }] };
}
