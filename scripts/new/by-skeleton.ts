import { join } from 'node:path';
import { createId } from '../../src/forms/create-id.ts';
import { createSkeleton, type SkeletonKind } from '../../src/mdx/skeleton.ts';
import { hasErrors, sortProblems } from '../../src/model/problem.ts';
import { UsageFault } from '../lib/command.ts';
import { listSources, readSources } from '../lib/read-content.ts';
import { bothReadings } from '../lib/readings.ts';
import { formatReport } from '../lib/report.ts';
import { contentDir, showPath } from '../lib/settings.ts';
import { readJudging } from '../share/read-world.ts';
import { adviseTopics } from './by-flags.ts';
import { pageExample } from './examples.ts';
import { checkFlags, type Asked } from './flags.ts';
import { checkFree, writeEntry, type NewFile } from './write-entry.ts';

/** Starts a page of a kind that no form asks for. */
export async function makeBySkeleton(kind: SkeletonKind, asked: Asked, today: string): Promise<number> {
  checkFlags(asked, ['title', 'topics']);
  const { word } = asked;
  const title = asked.title || (asked.flags['title'] ?? '');
  const example = `For example: ${pageExample.replace('case-study', word).replace(/ --authority.*/, '')}`;
  const id = createId(title);
  if (!id) throw new UsageFault(`Say what it is called, in quotation marks.\n${example}`);
  const { world } = await readJudging(today);
  const topics = (asked.flags['topics'] ?? '').split(/[,;]/).map((one) => one.trim()).filter(Boolean); // prettier-ignore
  if (!topics.length) adviseTopics(title, world.catalogue, example);
  const file = { path: `${kind}/${id}.mdx`, content: createSkeleton(kind, { title, topics }, world.messages) };
  checkFree(file);
  return writeSound(file, world.messages);
}

/** Writes the file if the whole content is sound with it; otherwise says what is wrong with it. */
async function writeSound(file: NewFile, messages: Parameters<typeof bothReadings>[0]): Promise<number> {
  const sources = [...listSources(contentDir), { path: file.path, read: () => Buffer.from(file.content) }];
  const { problems } = await readSources(sources, bothReadings(messages), (one) => showPath(join(contentDir, one)));
  const shown = showPath(join(contentDir, file.path));
  const own = sortProblems(problems.filter((problem) => problem.file === shown));
  if (!hasErrors(own)) {
    writeEntry(file);
    return 0;
  }
  console.error(formatReport({ problems: own, files: 1 }, 'terminal', messages));
  console.error('Nothing was written. Correct the words after the command, and run it again.');
  return 1;
}
