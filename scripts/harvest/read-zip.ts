import { basename } from 'node:path/posix';
import { readPath } from '../../src/model/paths.ts';
import { isBelowPeers } from '../../src/model/peers/paths.ts';
import type { Finding } from '../../src/model/problem.ts';
import { UsageFault } from '../lib/command.ts';
import { isIgnored } from '../lib/list-entries.ts';
import { checkSize } from '../lib/read-file.ts';
import { refuseLink, type SourceFile } from '../lib/read-source.ts';
import { listMembers, TooLarge, type ZipMember } from '../lib/unpack.ts';

const limits = { most: 500_000_000, mostFiles: 100_000 };

/**
 * The files of an export: those of content, of its lists only what moved; what was harvested there stays where it is. What
 * is wrong with one of them (damaged, encrypted, too large, a name that leads elsewhere) costs that one alone: it comes as
 * refused.
 */
export async function readZip(zip: Buffer): Promise<SourceFile[]> {
  const members = await listMembers(zip, { mostFiles: limits.mostFiles, anyName: true }).catch((fault: unknown) => {
    if (fault instanceof TooLarge) throw tooLarge();
    throw new UsageFault(`The zip can't be unpacked: ${(fault as Error).message.slice(0, 200)}.`);
  });
  const placed = placeMembers(members);
  if (placed.reduce((sum, { refusal, member }) => sum + (refusal ? 0 : member.size), 0) > limits.most) throw tooLarge();
  const files: SourceFile[] = [];
  for (const { path, member, refusal } of placed)
    files.push(refusal ? refuse(path, refusal) : await readMember(path, member));
  return files;
}

const tooLarge = () => new UsageFault('The zip holds more files, or more bytes, than are unpacked.');

const refuse = (path: string, refusal: Finding): SourceFile => ({ path, refusal, read: () => Buffer.alloc(0) });

async function readMember(path: string, { read }: ZipMember): Promise<SourceFile> {
  try {
    const bytes = await read();
    return { path, read: () => bytes };
  } catch {
    return refuse(path, { code: 'SP017' });
  }
}

interface Placed {
  /** Below the content folder; the whole name of what has no place there. */
  path: string;
  member: ZipMember;
  refusal: Finding | undefined;
}

/** Where each file belongs. Of two that would lie at one path the first one does, and the other is refused. */
function placeMembers(members: readonly ZipMember[]): Placed[] {
  const root = findRoot(members);
  const taken = new Set<string>();
  return members.flatMap((member) => {
    const { name } = member;
    const shown = JSON.stringify(name).slice(1, -1);
    const refused = (refusal: Finding) => [{ path: name, member, refusal }];
    if (name.endsWith('/')) return [];
    if (leadsElsewhere(name)) return refused({ code: 'SP011', values: { path: shown } });
    if (!name.startsWith(root)) return contentFolder.test(name) ? refused({ code: 'SP010', values: { path: shown } }) : [];
    const path = name.slice(root.length);
    if (!isWanted(path)) return [];
    if (taken.has(path)) return refused({ code: 'SP016', values: { id: path, other: shown } });
    taken.add(path);
    return [{ path, member, refusal: findRefusal(path, member) }];
  });
} // prettier-ignore

// Out of the folder, or to another one on Windows.
const leadsElsewhere = (name: string) => name.includes('\\') || name.split('/').some((part) => /^\.{0,2}$/.test(part));
// GitHub's zips have everything inside a folder of their own.
const contentFolder = /^(?:[^/]+\/)?content\//;

/** The content folder in which most files lie: a zip has one. */
function findRoot(members: readonly ZipMember[]): string {
  const names = members.map(({ name }) => name).filter((name) => !leadsElsewhere(name));
  const roots = Map.groupBy(names.flatMap((name) => contentFolder.exec(name)?.[0] ?? []), (root) => root);
  const [[root] = ['content/']] = [...roots].sort(([, some], [, others]) => others.length - some.length);
  return root;
} // prettier-ignore

function isWanted(path: string): boolean {
  if (!path || isIgnored(basename(path)) || isBelowPeers(path)) return false;
  const what = readPath(path);
  return !('role' in what) || what.role !== 'list' || what.kind === 'redirects';
}

/** What can be told without the bytes. */
function findRefusal(path: string, { size, isLink }: ZipMember): Finding | undefined {
  if (isLink) return refuseLink(path);
  const what = readPath(path);
  return 'finding' in what ? what.finding : checkSize(what, size)[0];
}
