import { createLead, leadEntry, type Lead, type Moved } from '../../src/model/peers/moved.ts';
import { listOf } from '../../src/model/kinds.ts';
import { createProblem, type Problem } from '../../src/model/problem.ts';
import type { ReadFile } from '../lib/read-file.ts';
import { readSource, type SourceFile } from '../lib/read-source.ts';
import { bothReadings } from '../lib/readings.ts';
import type { JudgeBasis } from './judge.ts';

/** A file of a peer as both parsers read it, with our names for what one of us has renamed. */
export interface Read extends ReadFile {
  source: SourceFile;
  problems: Problem[];
}

/** What a peer sent, read. */
export interface PeerFiles {
  read: Read[];
  lead: Lead;
  /** What the peer has renamed, of what our lists hold. */
  moved: Moved[];
  /** Reads another copy of one of the files. */
  readCopy: (source: SourceFile) => Promise<Read>;
}

const movedFile = listOf('redirects')?.file;
// Of ours there are some a year.
const mostMoved = 1000;

/** Reads all files of a peer, its list of what moved first; nothing in them can end the run. */
export async function readFiles(sources: readonly SourceFile[], basis: JudgeBasis): Promise<PeerFiles> {
  const { local, messages, peer } = basis;
  const readings = bothReadings(messages, peer.licence);
  const moved = await readMoved(sources, basis);
  const lead = createLead(local, moved);
  const readCopy = async (source: SourceFile): Promise<Read> => {
    const one = await readSource(source, source.path, readings);
    const problems = one.findings.map((finding) => createProblem(finding, { ...one, messages }));
    return { ...one, source, problems, entries: one.entries.map((entry) => leadEntry(entry, lead)) };
  };
  const read: Read[] = [];
  for (const source of sources) if (source.path !== movedFile) read.push(await readCopy(source));
  return { read, lead, moved, readCopy };
}

async function readMoved(sources: readonly SourceFile[], { messages }: JudgeBasis): Promise<Moved[]> {
  const source = sources.find(({ path }) => path === movedFile);
  const { entries = [] } = source ? await readSource(source, source.path, bothReadings(messages)) : {};
  return entries
    .flatMap(({ kind, data }) => (kind === 'redirects' ? [{ from: data.from, to: data.to }] : []))
    .filter(({ from, to }) => /^(?:authorities|topics)\//.test(from) && from.split('/')[0] === to.split('/')[0])
    .slice(0, mostMoved);
}
