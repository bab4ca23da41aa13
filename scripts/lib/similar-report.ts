import type { PageEntry } from '../../src/model/entry.ts';
import { parseLink } from '../../src/model/links.ts';
import { listPageEntries, type Catalogue } from '../../src/model/catalogue.ts';
import { createProblem, type Problem } from '../../src/model/problem.ts';
import { createSimilarIndex, type Similar } from '../../src/model/similar/draft.ts';
import { createTopicSuggester } from '../../src/model/similar/topics.ts';
import { textOfEntry } from '../../src/model/similar/text.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { printable } from './report.ts';

/** What is like a draft, for people: each entry with its score, the reasons and what to do. */
export function formatSimilar(similar: readonly Similar[], messages: Messages): string {
  return similar.map((one) => formatOne(one, messages)).join('\n') || messages.similar.none;
}

function formatOne(one: Similar, { similar: words }: Messages): string {
  const { kind, id, score, verdict, passages } = one;
  const advice = verdict === 'related' ? '' : fill(words.advice[verdict], { id: `${kind}/${id}` });
  return [
    `${score.toFixed(2)}  ${kind}/${id}  ${words.verdicts[verdict]}`,
    describeReasons(one, words),
    ...passages.slice(0, 2).map((passage) => `"${passage.replaceAll(/\s+/g, ' ').slice(0, 160)}"`),
    advice,
  ]
    .filter(Boolean)
    .map((line, index) => (index ? '  ' : '') + printable(line))
    .join('\n');
}

/** What a draft and an entry share, in one line. */
export function describeReasons({ because }: Pick<Similar, 'because'>, words: Messages['similar']): string {
  return because
    .map(({ shared, values }) => fill(words[shared], { [shared]: values.map(showFigure).join(', ') }))
    .join('; ');
}

/** A figure as people write it: years without the sign that tells them from numbers. */
const showFigure = (figure: string) => figure.replace(/^y(\d{4})$/, '$1');

const hasLink = ({ kind, outline }: PageEntry, target: string) =>
  (outline?.links ?? []).some(({ url }) => {
    const found = parseLink(url, { kind, id: '' });
    return found && `${found.kind}/${found.id}` === target;
  });

/** Warnings about case studies and collaborations that tell of what another entry tells, or repeat its text. */
export function listSimilarProblems(catalogue: Catalogue, files: ReadonlySet<string>, messages: Messages): Problem[] {
  const works = [...catalogue.list('case-studies'), ...catalogue.list('collaborations')] as PageEntry[];
  const asked = works.filter(({ file }) => files.has(file));
  if (!asked.length) return [];
  const index = createSimilarIndex(catalogue);
  return asked.flatMap((entry) => {
    // Who links to the other page knows it, and says what sets the two apart.
    const alike = index.findSame(entry).find(({ kind, id }) => !hasLink(entry, `${kind}/${id}`));
    if (!alike) return [];
    const values = { id: `${alike.kind}/${alike.id}`, verdict: messages.similar.verdicts[alike.verdict] };
    return [createProblem({ code: 'SP309', values }, { file: entry.file, messages })];
  });
}

// So many of the votes, and a writer has most likely forgotten the topic.
const forgotten = 0.6;

/** Hints at topics that the nearest entries have and a page has not, as long as it may have more. */
export function listTopicHints(catalogue: Catalogue, files: ReadonlySet<string>, messages: Messages): Problem[] {
  const pages = listPageEntries(catalogue);
  const asked = pages.filter(({ file, data }) => files.has(file) && data.topics.length < mostTopics);
  if (!asked.length) return [];
  const suggest = createTopicSuggester(catalogue);
  return asked.flatMap((entry) => {
    const { file, data } = entry;
    const missing = suggest(textOfEntry(entry), entry).filter(
      ({ id, share }) => share >= forgotten && !data.topics.includes(id),
    );
    return missing.map(({ id }) => createProblem({ code: 'SP506', values: { id } }, { file, messages }));
  });
}

const mostTopics = 5;
