import { readFileSync, statSync } from 'node:fs';
import { UsageFault } from '../lib/command.ts';
import type { GitHub } from '../lib/github.ts';
import type { FactsPlace } from '../lib/review-options.ts';
import { artifactName, readArtifact } from './artifact.ts';
import { mostFactBytes, parseFacts, type ReadFacts } from './build-facts.ts';

/** Reads the numbers of a build. Whatever is wrong with them is told in the report and stops nothing. */
export async function readFacts({ file, run }: FactsPlace, github: Pick<GitHub, 'fetchArtifact'>): Promise<ReadFacts> {
  if (file !== undefined) return readFactsFile(file);
  if (run === undefined) return { ignored: 'missing' };
  try {
    const zip = await github.fetchArtifact({ run, name: artifactName, most: mostFactBytes });
    return zip ? await readArtifact(zip) : { ignored: 'missing' };
  } catch (fault) {
    if (!(fault instanceof UsageFault)) throw fault;
    console.error(fault.message);
    return { ignored: 'unfetched' };
  }
}

function readFactsFile(file: string): ReadFacts {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageFault(`There is no file ${file}.`);
  return found.size > mostFactBytes ? { ignored: 'large' } : parseFacts(readFileSync(file));
}
