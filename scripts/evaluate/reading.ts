import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { messagesFor } from '../../src/messages/index.ts';
import { listPageEntries } from '../../src/model/catalogue.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import { listAuthorityNames, listBodies } from '../../src/prose/names.ts';
import { gradeReading, mostGrade } from '../../src/prose/reading-grade.ts';
import { listProse } from '../lib/prose.ts';
import { readContent, type Content } from '../lib/read-content.ts';
import { quickReading } from '../lib/readings.ts';
import { contentDir } from '../lib/settings.ts';

const mostMedian = 9;

/** The pages of the content that lie at or below one of some paths; all of them where none is given. */
export function listPages({ catalogue }: Content, paths: readonly string[]): PageEntry[] {
  const isWanted = (file: string) =>
    !paths.length || paths.some((path) => !relative(resolve(path), resolve(file)).startsWith('..'));
  return listPageEntries(catalogue).filter(({ file }) => isWanted(file));
}

/** Prints the grade of each page, hardest first, and the median; returns 1 when one is above what is allowed. */
export async function evaluateReading({ paths }: { paths: string[] }): Promise<number> {
  const content = await readContent(contentDir, quickReading(messagesFor('en')));
  const register = listAuthorityNames(content.catalogue);
  const grades = listPages(content, paths)
    .filter(({ data }) => data.lang === 'en')
    .map((entry) => ({
      entry,
      grade: gradeReading(listProse(entry, readFileSync(entry.file, 'utf8')), [...register, ...listBodies(entry)]),
    }))
    .sort((a, b) => b.grade - a.grade);
  for (const { entry, grade } of grades) console.log(`${grade.toFixed(1).padStart(5)}  ${entry.kind}/${entry.id}`);
  const median = grades[Math.floor(grades.length / 2)]?.grade ?? 0;
  const hard = grades.filter(({ grade }) => grade > mostGrade).length;
  console.log(
    `${grades.length} pages, median ${median.toFixed(1)} (at most ${mostMedian}), ` + `${hard} above ${mostGrade}`,
  );
  return hard || median > mostMedian ? 1 : 0;
}
