import { readPage, type Reading } from '../../src/mdx/read-page.ts';
import { readList, readRecord } from '../../src/mdx/read-records.ts';
import { checkTextSize, decodeText, readText } from '../../src/mdx/text.ts';
import type { AnyEntry } from '../../src/model/entry.ts';
import { isTextKind, type ListKind } from '../../src/model/kinds.ts';
import type { ContentFile } from '../../src/model/paths.ts';
import type { Finding, Locate } from '../../src/model/problem.ts';
import { parseRegister } from '../../src/model/register.ts';
import { checkPictureSize } from './pictures.ts';

/** One file of the content, read: its entries or picture, what is wrong with it, and how to find a field in it. */
export interface ReadFile {
  file: string;
  entries: AnyEntry[];
  /** `<kind>/<name>`, sound or not. */
  picture?: string;
  /** What others may mention though it could not be read: `<kind>/<id>`, or a kind where its list has faults. */
  unread?: string;
  findings: Finding[];
  locate: Locate;
}

/** How pages are judged: one reading, or several of which each may refuse. */
export type Readings = readonly [Reading, ...Reading[]];

/** The bytes of a file that is an entry or a list. */
export interface RawFile {
  what: Exclude<ContentFile, { role: 'picture' }>;
  file: string;
  bytes: Uint8Array;
}

/** The place of what has no better one: the start of the file. */
export const start: Locate = () => ({ line: 1, column: 1 });

const mostInList = 2_000_000;

/** What reading a file would say of its number of bytes, for those who want to know before they fetch it. */
export function checkSize(what: ContentFile, size: number): Finding[] {
  if (what.role === 'picture') return checkPictureSize(what.name, size);
  return checkTextSize(size, what.role === 'list' ? mostInList : undefined);
}

/** Reads one file that is an entry or a list. */
export function readFile({ what, file, bytes }: RawFile, readings: Readings): ReadFile {
  const { text, findings } = what.role === 'list' ? readText(bytes, mostInList) : decodeText(bytes);
  if (findings.length) return { file, entries: [], findings, locate: start };
  if (what.role === 'list') return readListFile(what.kind, { text, file }, readings[0]);
  const { kind, id } = what;
  if (!isTextKind(kind)) {
    const { data, findings: found, locate } = readRecord(kind, text, readings[0]);
    return { file, entries: data ? [{ kind, id, file, data } as AnyEntry] : [], findings: found, locate };
  }
  const pages = readings.map((reading) => readPage(kind, text, { ...reading, writesHtml: false }));
  const refused = pages.find((page) => page.findings.length) ?? pages[0];
  if (!refused) return { file, entries: [], findings: [], locate: start };
  const { data, outline, findings: found, locate } = refused;
  return {
    file,
    entries: data && outline ? [{ kind, id, file, data, outline } as AnyEntry] : [],
    findings: found,
    locate,
  };
}

function readListFile(kind: ListKind, { text, file }: { text: string; file: string }, { messages }: Reading): ReadFile {
  if (kind === 'authorities') return { file, locate: start, ...parseRegister(text, file, messages) };
  const { entries, findings, locate } = readList(kind, { text, file }, messages);
  return { file, entries: entries as AnyEntry[], findings, locate };
}
