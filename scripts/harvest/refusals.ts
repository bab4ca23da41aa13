import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listUnshown, type Harvest } from '../../src/model/peers/harvest.ts';
import { formatTable } from '../docs/markdown.ts';
import { escapeMarkdown } from '../review/escape.ts';

type Refused = Harvest['refused'][number];

// What a page of GitHub still shows.
const mostFiles = 200;

/**
 * What of a collection is not shown, as a page that its people can be sent: what, where, why and how it can be mended.
 * Undefined where everything is shown. Their words stand in it as words: nothing of them becomes a sign or a link.
 */
export function formatRefusals(name: string, harvest: Harvest): string | undefined {
  const files = Map.groupBy(harvest.refused, ({ file }) => file);
  if (!files.size && harvest.statedLicence === undefined) return undefined;
  const shown = [...files].slice(0, mostFiles);
  const parts = [
    `# What is not shown of ${escapeMarkdown(name)}`,
    `Read on ${harvest.fetched} from ${escapeMarkdown(harvest.from)}. ${countPages(harvest)} Everything is held against the rules that our own pages are held against ([CONTRIBUTING.md](../../CONTRIBUTING.md) lists them). What breaks one can be mended where it is at home; the next harvest then brings it in.`,
    ...formatLicence(harvest),
    ...(files.size ? [formatTable(['Rule', 'Files'], countByRule(harvest.refused))] : []),
    ...shown.flatMap(([file, problems]) => formatFile(file, problems, harvest)),
  ];
  if (files.size > shown.length) parts.push(`${files.size - shown.length} more files stand in harvest.json.`);
  return `${parts.join('\n\n')}\n`;
}

/** Writes that page, named after the collection, or takes the last one away where everything is shown. Answers its path. */
export function writeRefusals(folder: string, name: string, harvest: Harvest): string | undefined {
  const path = join(folder, `${harvest.peer}.md`);
  const text = formatRefusals(name, harvest);
  if (text === undefined) {
    rmSync(path, { force: true });
    return undefined;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  return path;
}

function countPages(harvest: Harvest): string {
  const { homes, same, older = [] } = harvest;
  const kept = older.length ? ` Files that are shown as they were before: ${older.length}.` : '';
  return `Pages shown: ${Object.keys(homes).length}. Files that we have already: ${same.length}.${kept} Files that are not shown: ${listUnshown(harvest).length}.`;
}

const formatLicence = ({ licence, statedLicence }: Harvest): string[] =>
  statedLicence === undefined
    ? []
    : [
        `Its index states the licence ${escapeMarkdown(statedLicence)}; our list of collections says ${escapeMarkdown(licence)}. Agree on one, and write it in both places.`,
      ];

/** How many files break each rule, the most frequent first. */
function countByRule(refused: readonly Refused[]): string[][] {
  const files = [...Map.groupBy(refused, ({ code }) => code)].map(
    ([code, some]) => [code, new Set(some.map(({ file }) => file)).size] as const,
  );
  return files
    .sort(([code, count], [other, more]) => more - count || (code < other ? -1 : 1))
    .map(([code, count]) => [escapeMarkdown(code), String(count)]);
}

function formatFile(file: string, problems: readonly Refused[], { older = [] }: Harvest): string[] {
  const rows = problems.map(({ line, column, code, message, help = '' }) => [
    `${line}:${column}`,
    escapeMarkdown(code),
    escapeMarkdown(message),
    escapeMarkdown(help),
  ]);
  const more = problems.at(-1)?.more;
  return [
    `## ${escapeMarkdown(file)}`,
    ...(older.includes(file) ? ['It is shown as it was when it was last sound.'] : []),
    formatTable(['Line and column', 'Rule', 'Why', 'How to mend it'], rows),
    ...(more === undefined ? [] : [`And ${more} more in this file.`]),
  ];
}
