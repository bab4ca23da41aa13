import { splitFrontMatter } from '../mdx/front-matter.ts';
import { parseWithRemark } from '../mdx/parse-remark.ts';
import { listPassages } from '../mdx/passages.ts';
import { gradeReading } from '../prose/reading-grade.ts';

/** The age at which most people can read a draft's text with ease, in years; 0 where there is no sentence yet. */
export function readAge(content: string): number {
  const parts = splitFrontMatter(content);
  if ('findings' in parts) return 0;
  try {
    const grade = gradeReading(listPassages(parseWithRemark(parts.body)));
    // A grade is a year of school in the United States, where the first begins at the age of five.
    return grade ? Math.max(6, Math.round(grade) + 5) : 0;
  } catch {
    return 0;
  }
}
