import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-en-gb';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { splitFrontMatter } from '../../src/mdx/front-matter.ts';
import { listPassages, type Passage } from '../../src/mdx/passages.ts';
import { parseWithRemark } from '../../src/mdx/parse-remark.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import type { Finding } from '../../src/model/problem.ts';
import { listFieldPassages } from '../../src/prose/field-passages.ts';
import { gradeReading, listSentences, mostGrade } from '../../src/prose/reading-grade.ts';
import { root } from './settings.ts';

/** The prose of a page: the sentences among its fields, and its text. Nothing where the file has no front matter. */
export function listProse({ data }: Pick<PageEntry, 'data'>, text: string): Passage[] {
  const parts = splitFrontMatter(text);
  if ('findings' in parts) return [];
  return [...listFieldPassages(data), ...listPassages(parseWithRemark(parts.body))];
}

// The words of the field that no dictionary has, one a line.
const projectWords = () => readFileSync(join(root, 'scripts/lib/prose-words.txt'), 'utf8').trim();

const createProcessor = () =>
  unified()
    .use(retextEnglish)
    .use(retextRepeatedWords)
    .use(retextIndefiniteArticle)
    .use(retextSpell, { dictionary, personal: projectWords(), max: 8 })
    .use(retextStringify)
    .freeze();
let processor: ReturnType<typeof createProcessor> | undefined;

const mostWords = 40;

/** Hints at the prose of a page: spelling, repeated words, a or an, long sentences, hard reading. Names are left out. */
export async function checkProse(passages: readonly Passage[], names: readonly string[]): Promise<Finding[]> {
  const long = passages.flatMap((passage) => findLong(passage));
  const grade = gradeReading(passages, names);
  const hard: Finding[] =
    grade > mostGrade ? [{ code: 'SP505', values: { grade: grade.toFixed(1), most: mostGrade } }] : [];
  return [...hard, ...(await findSlips(passages)), ...long];
}

/** One line a passage: so a message's line says which passage it is about. */
async function findSlips(passages: readonly Passage[]): Promise<Finding[]> {
  processor ??= createProcessor();
  const file = new VFile(passages.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n\n'));
  await processor.process(file);
  return file.messages.flatMap(({ source, actual = '', expected = [], line = 1 }) => {
    const passage = passages[(line - 1) / 2];
    const code = codeOf(source, actual);
    if (!passage || !code) return [];
    const hint = expected.length ? `${expected.slice(0, 3).join(', ')}? ` : '';
    return [{ code, ...placeOf(passage), values: { word: actual, hint } }];
  });
}

// What starts with a capital or holds a full stop is most often a name, and names are in no dictionary.
function codeOf(source = '', word = ''): Finding['code'] | undefined {
  if (source === 'retext-spell') return /^\p{Lu}|[\d.]/u.test(word) ? undefined : 'SP501';
  if (source === 'retext-repeated-words') return 'SP502';
  return source === 'retext-indefinite-article' ? 'SP503' : undefined;
}

function findLong(passage: Passage): Finding[] {
  if (!passage.isSentence) return [];
  return listSentences(passage.text)
    .filter((words) => words.length > mostWords)
    .map((words) => ({
      code: 'SP504',
      ...placeOf(passage),
      values: { start: words.slice(0, 5).join(' '), count: words.length, most: mostWords },
    }));
}

const placeOf = ({ place, path }: Passage) => ({ ...(place && { place }), ...(path && { path }) });
