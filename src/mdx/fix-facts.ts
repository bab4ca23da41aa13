import { isTextKind, type Kind, type TextKind } from '../model/kinds.ts';
import { compareText, type Finding, type Locate } from '../model/problem.ts';
import type { Mend } from './fix-values.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readPage, type Reading } from './read-page.ts';
import { readRecord } from './read-records.ts';
import { checkText, checkTextSize } from './text.ts';

/** Every reading that judges a file: what one of them sees change has changed. */
export interface FixReading {
  readings: readonly [Reading, ...Reading[]];
}

/** What a file says, by every reading: its values, and the page that comes of it, without places in the file. */
export interface Facts {
  values: unknown;
  pages: string[];
  /** The codes of what is wrong with it. */
  codes: ReadonlySet<string>;
}

/** A file that cannot be read, and why. */
export interface Unread {
  findings: Finding[];
  locate: Locate;
}

/** Reads what a file says, or why nobody can tell. */
export function readFacts(kind: Kind, text: string, { readings }: FixReading): Facts | Unread {
  const size = checkTextSize(new TextEncoder().encode(text).length);
  if (size.length) return { findings: size, locate: () => ({ line: 1, column: 1 }) };
  return isTextKind(kind) ? readPageFacts(kind, text, readings) : readRecordFacts(kind, text, readings);
}

function readPageFacts(kind: TextKind, text: string, readings: FixReading['readings']): Facts | Unread {
  const facts = { values: undefined as unknown, pages: [] as string[], codes: new Set<string>() };
  for (const reading of readings) {
    const { html, outline, findings, locate } = readPage(kind, text, { ...reading, writesHtml: true });
    const parts = splitFrontMatter(text);
    const yaml = 'yaml' in parts ? reading.readYaml(parts.yaml, 2) : { values: undefined, findings: [] };
    if (yaml.findings.length) return { findings: yaml.findings, locate };
    if (html === undefined) return { findings: findings.filter(({ place }) => place), locate };
    facts.values ??= yaml.values;
    facts.pages.push(JSON.stringify([html, outline], withoutPlaces));
    for (const { code } of findings) facts.codes.add(code);
  }
  return facts;
}

function readRecordFacts(kind: Kind, text: string, readings: FixReading['readings']): Facts | Unread {
  const facts = { values: undefined as unknown, pages: [], codes: new Set<string>() };
  for (const reading of readings) {
    const { findings, locate } = readRecord(kind, text, reading);
    const yaml = checkText(text).length ? { values: undefined, findings } : reading.readYaml(text, 1);
    if (yaml.findings.length) return { findings: yaml.findings, locate };
    facts.values ??= yaml.values;
    for (const { code } of findings) facts.codes.add(code);
  }
  return facts;
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key === 'unwritten' ? undefined : value;
}

/** Whether a file says the same after as before, but for what was mended, and has nothing wrong with it that it had not. */
export function isSameReading(before: Facts, after: Facts, mends: readonly Mend[]): boolean {
  const expected = structuredClone(before.values);
  for (const { path, to } of mends) writeAt(expected, path, to);
  const isSame = canonical(expected) === canonical(after.values) && before.pages.join() === after.pages.join();
  return isSame && [...after.codes].every((code) => before.codes.has(code));
}

function writeAt(values: unknown, path: Mend['path'], value: unknown): void {
  const [part = '', ...rest] = path;
  const group = values as Record<string | number, unknown>;
  if (rest.length) writeAt(group[part], rest, value);
  else group[part] = value;
}

/** The same text for the same values, whatever the order of their fields. */
function canonical(values: unknown): string {
  return JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => compareText(one, other)))
      : value,
  );
}
