import { decodeText } from '../../src/mdx/text.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { kinds, type Kind } from '../../src/model/kinds.ts';
import { readPath } from '../../src/model/paths.ts';
import type { Messages } from '../../src/model/words.ts';
import { bounds, type Snapshot, type SnapshotItem } from '../../src/snapshot.ts';
import { creditMerged } from './credit-merged.ts';
import type { GitHub, Issue, PullSummary } from './github.ts';
import { createLine, isBot, listContributed, writeMoment } from './names.ts';
import { createIssueTopics, listFileTopics } from './progress-topics.ts';
import { isGone, type PullFile } from './pull.ts';

/** The label of an issue that maintainers have agreed to. */
export const approved = 'approved';

/** What a snapshot is taken with: the library, the last snapshot, the day, and how many pull requests may be read. */
export interface SnapshotBasis {
  catalogue: Catalogue;
  messages: Messages;
  previous: Snapshot | undefined;
  taken: string;
  most: number;
}

/** What a snapshot is taken from. */
export type Source = Pick<GitHub, 'listPulls' | 'listIssues' | 'fetchPull' | 'fetchBlob'>;

const mostFiles = 3;
const mostBytes = 200_000;

/**
 * Takes a snapshot of what is being written: open pull requests that touch content, and approved issues that no pull
 * request answers yet. `left` says how many pull requests were not read, because more may not be read at once.
 */
export async function takeSnapshot(
  source: Source,
  basis: SnapshotBasis,
): Promise<{ snapshot: Snapshot; left: number }> {
  const pulls = await source.listPulls('all');
  const issues = await source.listIssues({ state: 'open', labels: [approved] });
  const open = newestFirst(pulls.filter(({ state }) => state === 'open')).slice(0, bounds.items);
  const budget = { left: basis.most, missed: 0 };
  const written: SnapshotItem[] = [];
  for (const pull of open) written.push(...(await createPullItems(pull, { source, basis, issues, budget })));
  const answered = new Set(open.flatMap(({ body }) => listAnswered(body)));
  const topicsOf = createIssueTopics(basis.catalogue);
  const planned = newestFirst(issues)
    .filter(({ number }) => !answered.has(number))
    .map((issue) => createIssueItem(issue, topicsOf, basis.messages));
  const credit = await creditMerged(source, { pulls, previous: basis.previous, most: budget.left });
  const items = newestFirst([...written, ...planned]).slice(0, bounds.items);
  const snapshot = { taken: basis.taken, items: items.sort((a, b) => a.number - b.number), ...credit.known };
  return { snapshot, left: budget.missed + credit.left };
}

const newestFirst = <T extends { updated: string; number: number }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.updated === b.updated ? b.number - a.number : a.updated < b.updated ? 1 : -1));

interface PullBasis {
  source: Source;
  basis: SnapshotBasis;
  issues: readonly Issue[];
  budget: { left: number; missed: number };
}

/** A pull request as an item; none where it touches no content. What has not changed since is not read again. */
async function createPullItems(
  pull: PullSummary,
  { source, basis, issues, budget }: PullBasis,
): Promise<SnapshotItem[]> {
  const item = createItem('pull', pull, findWriter(pull, issues));
  const known = basis.previous?.items.find(({ what, number }) => what === 'pull' && number === pull.number);
  if (known?.kind && known.updated === item.updated) return [{ ...item, topics: known.topics, kind: known.kind }];
  if (budget.left < 1) {
    budget.missed += 1;
    return isBot(pull.author) ? [] : [item];
  }
  budget.left -= 1;
  const { files } = await source.fetchPull(pull.number);
  const content = files.flatMap((file) => findEntry(file) ?? []);
  const [first] = content;
  if (!first) return [];
  const topics: string[] = [];
  for (const { file, kind } of content.filter(isReadable).slice(0, mostFiles))
    topics.push(...listFileTopics(kind, decodeText(await source.fetchBlob(file.blob?.id ?? '')).text, basis.catalogue));
  return [{ ...item, topics: [...new Set(topics)].slice(0, bounds.topics), kind: first.kind }];
}

interface EntryFile {
  file: PullFile;
  kind: Kind;
}

const isReadable = ({ file }: EntryFile) =>
  !isGone(file.status) && file.mode === '100644' && file.blob !== undefined && file.blob.size <= mostBytes;

function findEntry(file: PullFile): EntryFile | undefined {
  const what = file.path.startsWith('content/') ? readPath(file.path.slice('content/'.length)) : undefined;
  return what && !('finding' in what) && what.role === 'entry' ? { file, kind: what.kind } : undefined;
}

// What a program opens it opens for somebody: who that is stands in the text, or on the issue that it answers.
function findWriter({ author, body }: PullSummary, issues: readonly Issue[]): string | undefined {
  if (!isBot(author)) return author;
  const asked = issues.find(({ number }) => listAnswered(body).includes(number));
  return listContributed(body)[0] ?? (asked && findAuthor(asked));
}

const findAuthor = ({ author, body }: Issue) => (isBot(author) ? listContributed(body)[0] : author);

/** The numbers of the issues that a pull request says it closes. */
function listAnswered(body: string): number[] {
  const words = body.matchAll(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #(\d{1,9})\b/gi);
  return [...words].map(([, number]) => Number(number));
}

function createIssueItem(issue: Issue, topicsOf: ReturnType<typeof createIssueTopics>, messages: Messages) {
  const item = createItem('issue', issue, findAuthor(issue));
  const kind = findKind(issue.labels, messages);
  return { ...item, topics: topicsOf(issue.title, issue.body), ...(kind && { kind }) };
}

/** The kind that one of the labels names, such as "case study" or "case-studies". */
function findKind(labels: readonly string[], messages: Messages): Kind | undefined {
  const plain = new Set(labels.map((label) => label.toLowerCase().replaceAll(/[\s_]+/g, '-')));
  return (Object.keys(kinds) as Kind[]).find(
    (kind) => plain.has(kind) || plain.has(messages.kinds[kind].one.toLowerCase().replaceAll(' ', '-')),
  );
}

function createItem(what: 'pull' | 'issue', from: PullSummary | Issue, writer: string | undefined): SnapshotItem {
  const who = createLine(writer ?? '', bounds.name);
  return {
    ...{ what, number: from.number, title: createLine(from.title, bounds.title) || `#${from.number}` },
    ...(who && { who }),
    ...{ topics: [], url: from.url, opened: writeMoment(from.created), updated: writeMoment(from.updated) },
  };
}
