import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { readPath } from '../../src/model/paths.ts';
import type { Finding } from '../../src/model/problem.ts';
import { checkPictureStart, readPicture } from './pictures.ts';
import { readFile, start, type ReadFile, type Readings } from './read-file.ts';
import { bothReadings, quickReading } from './readings.ts';

/** A file of the content: its path below the content folder, and its bytes, fetched when they are wanted. */
export interface SourceFile {
  path: string;
  /** Whether it is a link or a device instead of a file: such a thing is never opened. */
  isLink?: boolean;
  /** Why it is refused unread, where that is known beforehand. */
  refusal?: Finding | undefined;
  /** Whether a picture is only looked at, by its first bytes: no decoder may be given what strangers made. */
  isStrange?: boolean;
  read: () => Buffer;
}

/** Reads one file, whatever it is; `file` is its path for people. */
export async function readSource(source: SourceFile, file: string, readings: Readings): Promise<ReadFile> {
  const { path, isLink, refusal, isStrange, read } = source;
  const what = readPath(path);
  const rest = { file, entries: [], ...tellUnread(what), locate: start };
  if (isLink) return { ...rest, findings: [refuseLink(path)] };
  if (refusal) return { ...rest, findings: [refusal] };
  if ('finding' in what) return { ...rest, findings: [what.finding] };
  if (what.role === 'picture') return { ...rest, findings: await checkPicture(read(), what.name, isStrange) };
  const result = readFile({ what, file, bytes: read() }, readings);
  const isRead = what.role === 'list' ? !result.findings.length : result.entries.length > 0;
  return isRead ? result : { ...result, ...tellUnread(what) };
}

/** What others may mention though it could not be read. */
function tellUnread(what: ReturnType<typeof readPath>): Pick<ReadFile, 'picture' | 'unread'> {
  if ('finding' in what) return {};
  if (what.role === 'list') return { unread: what.kind };
  return what.role === 'picture' ? { picture: `${what.kind}/${what.name}` } : { unread: `${what.kind}/${what.id}` };
}

async function checkPicture(bytes: Buffer, name: string, isStrange = false): Promise<Finding[]> {
  if (isStrange) return checkPictureStart(bytes, name);
  const picture = await readPicture(bytes, name);
  return 'finding' in picture ? [picture.finding] : [];
}

/** The finding for a link where a file should be; 120000 is Git's mode for links. */
export function refuseLink(path: string): Finding {
  return { code: 'SP013', values: { path, mode: '120000' } };
}

/** A file on disk, as one thread tells another of it. */
export interface PlacedFile {
  folder: string;
  path: string;
  file: string;
  isLink: boolean;
  /** Whether both parsers read it, or only the build's. */
  isVerdict: boolean;
}

/** A file that was read, with the place of each finding: what can be handed from thread to thread. */
export type PlacedRead = Omit<ReadFile, 'locate'>;

/** Reads files from disk and finds the places of what is wrong with them. */
export async function readPlaced(files: readonly PlacedFile[]): Promise<PlacedRead[]> {
  const messages = messagesFor('en');
  const [both, quick] = [bothReadings(messages), quickReading(messages)];
  const read: PlacedRead[] = [];
  for (const { folder, path, file, isLink, isVerdict } of files) {
    const source = { path, isLink, read: () => readFileSync(join(folder, path)) };
    const { locate, findings, ...rest } = await readSource(source, file, isVerdict ? both : quick);
    read.push({ ...rest, findings: findings.map((finding) => placeFinding(finding, locate)) });
  }
  return read;
}

function placeFinding(finding: Finding, locate: ReadFile['locate']): Finding {
  if (finding.place || !finding.path) return finding;
  return { ...finding, place: locate(finding.path) };
}
