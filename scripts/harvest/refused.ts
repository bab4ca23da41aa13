import type { Harvest } from '../../src/model/peers/harvest.ts';
import { sortProblems, type Problem } from '../../src/model/problem.ts';

// Enough to mend a file by. All that is told of a source must fit into one file that GitHub takes, whatever is sent.
const mostOfFile = 20;
const mostFiles = 1000;
const mostCharacters = 500;

/** What is told of files that break rules: of each the first problems, and how many more there are. */
export function listRefused(problems: readonly Problem[]): Harvest['refused'] {
  const files = [...Map.groupBy(sortProblems(problems), ({ file }) => cut(file))];
  return files.flatMap(([file, found], index) => {
    const told = found.slice(0, index < mostFiles ? mostOfFile : 1);
    const more = found.length - told.length;
    return told.map(({ code, line, column, message, help }, at) => ({
      ...{ file, code, line, column, message: cut(message), help: cut(help) },
      ...(more > 0 && at === told.length - 1 && { more }),
    }));
  });
}

const cut = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text);
