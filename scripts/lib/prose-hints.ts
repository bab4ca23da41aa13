import { splitFrontMatter } from '../../src/mdx/front-matter.ts';
import { parseYaml } from '../../src/mdx/yaml.ts';
import { listPageEntries, type Catalogue } from '../../src/model/catalogue.ts';
import { createProblem, type Locate, type Problem } from '../../src/model/problem.ts';
import type { Messages } from '../../src/model/words.ts';
import { listAuthorityNames, listBodies } from '../../src/prose/names.ts';
import { listTopicHints } from './similar-report.ts';

/** Which pages are wanted, and the text of each file. */
export interface HintSources {
  files: ReadonlySet<string>;
  textOf: (file: string) => string;
}

/** Hints at the prose of the English pages among some files, and at topics they may have; they never change the verdict. */
export async function listProseHints(
  catalogue: Catalogue,
  { files, textOf }: HintSources,
  messages: Messages,
): Promise<Problem[]> {
  const { checkProse, listProse } = await import('./prose.ts'); // a dictionary takes its time to read
  const register = listAuthorityNames(catalogue);
  const pages = listPageEntries(catalogue);
  const problems = listTopicHints(catalogue, files, messages);
  for (const entry of pages.filter(({ file, data }) => data.lang === 'en' && files.has(file))) {
    const text = textOf(entry.file).replace(/\r\n?/g, '\n');
    const findings = await checkProse(listProse(entry, text), [...register, ...listBodies(entry)]);
    const locate = locateInText(text);
    problems.push(...findings.map((finding) => createProblem(finding, { file: entry.file, messages, locate })));
  }
  return problems;
}

function locateInText(text: string): Locate {
  const parts = splitFrontMatter(text);
  return parseYaml('yaml' in parts ? parts.yaml : '', 2).locate;
}
