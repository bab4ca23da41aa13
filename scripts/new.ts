import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { createId } from '../src/forms/create-id.ts';
import { isFormId } from '../src/forms/form.ts';
import { createSkeleton } from '../src/mdx/skeleton.ts';
import { writeYaml } from '../src/mdx/write.ts';
import { isPageKind, type Kind, type PageKind } from '../src/model/kinds.ts';
import { findNearest } from '../src/model/nearest.ts';
import { createTopicSuggester } from '../src/model/similar/topics.ts';
import { hasErrors, sortProblems } from '../src/model/problem.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { listSources, readContent, readSources } from './lib/read-content.ts';
import { bothReadings, quickReading } from './lib/readings.ts';
import { formatReport } from './lib/report.ts';
import { contentDir, showPath } from './lib/settings.ts';
import { readJudging } from './share/read-world.ts';

const kindWords: Record<string, Exclude<Kind, 'corrections' | 'authorities' | 'topics' | 'glossary' | 'coverage'>> = {
  'case-study': 'case-studies',
  standard: 'standards',
  guide: 'guides',
  collaboration: 'collaborations',
  reuse: 'reuse',
  'follow-up': 'follow-ups',
};
const text = { type: 'string' } as const;
const options = {
  topics: text,
  authority: text,
  from: text,
  practice: text,
  case: text,
  verdict: text,
  date: text,
  by: text,
  note: text,
  source: text,
} as const;
type Flag = keyof typeof options;
type Flags = Partial<Record<Flag, string>>;

const usage: Record<string, string> = {
  page: 'npm run new -- case-study "Fewer missed bins" --topics waste,open-data --authority leeds',
  reuse:
    'npm run new -- reuse --practice case-studies/data-mill-north --authority bradford --verdict adopted --date 2016 --source https://...',
  'follow-ups':
    'npm run new -- follow-up --case data-mill-north --verdict partly --date 2025-04 --by "Leeds City Council" --source https://...',
};

// npm run new [-- <form>]: asks; npm run new -- <kind> "<title>" [--topics a,b] [--authority a,b] ...: all by flags
await runCommand(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [word = '', title = ''] = positionals;
  const isAsked = !title && Object.keys(values).length === 0 && (word === '' || isFormId(word));
  if (isAsked && process.stdin.isTTY) return ask(word);
  const kind = kindOf(word);
  const { path, content } = isPageKind(kind) ? await createPage(kind, title, values) : createRecord(kind, values);
  const file = join(contentDir, path);
  if (existsSync(file)) throw new UsageFault(`${showPath(file)} is there already: add to it, or choose another title.`);
  return write(path, content);
});

/** Asks the questions of a form and writes what comes of the answers. */
async function ask(word: string): Promise<number> {
  const judging = await readJudging(new Date().toISOString().slice(0, 10));
  const { askForm } = await import('./new/ask.ts');
  const { judged } = await askForm(judging, isFormId(word) ? word : undefined);
  return write(judged.draft.path, judged.draft.content);
}

function kindOf(word: string) {
  const kind = kindWords[word] ?? Object.values(kindWords).find((one) => one === word);
  if (kind) return kind;
  const nearest = findNearest(word, Object.keys(kindWords));
  const hint = nearest ? `Did you mean ${nearest}? ` : '';
  throw new UsageFault(`${hint}Say what to make: ${Object.keys(kindWords).join(', ')}.\nFor example: ${usage['page']}`);
}

async function createPage(kind: PageKind, title: string, flags: Flags): Promise<{ path: string; content: string }> {
  const id = createId(title);
  if (!id) throw new UsageFault(`Say what it is called, in quotation marks.\nFor example: ${usage['page']}`);
  const needed: Flag[] = kind === 'case-studies' || kind === 'collaborations' ? ['topics', 'authority'] : ['topics'];
  if (!flags.topics) return adviseTopics(title, usage['page'] ?? '');
  require(flags, needed, usage['page'] ?? '');
  const page = {
    title,
    topics: listOf(flags.topics),
    authorities: listOf(flags.authority),
    writtenFrom: flags.from ?? 'own-work',
    today: new Date().toISOString().slice(0, 10),
  };
  return { path: `${kind}/${id}.mdx`, content: createSkeleton(kind, page, messagesFor('en')) };
}

/** Says that topics are missing, with those that the entries most like the title have. */
async function adviseTopics(title: string, example: string): Promise<never> {
  const { catalogue } = await readContent(contentDir, quickReading(messagesFor('en')));
  const text = { title, summary: '', passages: [], topics: [], authorities: [] };
  const found = createTopicSuggester(catalogue)(text).map(({ id }) => id);
  const hint = found.length ? `Topics that may fit: ${found.join(', ')}. ` : '';
  throw new UsageFault(`Please add --topics. ${hint}All are in content/topics.yaml.\nFor example: ${example}`);
}

function createRecord(kind: 'reuse' | 'follow-ups', flags: Flags): { path: string; content: string } {
  const example = usage[kind] ?? '';
  const { practice = '', authority = '', verdict, date = '', note, source } = flags;
  if (kind === 'reuse') {
    require(flags, ['practice', 'authority', 'verdict', 'date', 'source'], example);
    const values = { practice, authority, verdict, date, ...(note && { note }), source };
    const path = `reuse/${authority}--${practice.split('/').at(-1)}--${date.slice(0, 4)}.yaml`;
    return { path, content: writeYaml(values) };
  }
  require(flags, ['case', 'verdict', 'date', 'by', 'source'], example);
  const values = { case: flags.case, on: date, verdict, claims: [], by: flags.by, ...(note && { note }), source };
  return { path: `follow-ups/${flags.case}--${date.slice(0, 7)}.yaml`, content: writeYaml(values) };
}

function require(flags: Flags, names: readonly Flag[], example: string): void {
  const missing = names.filter((name) => !flags[name]);
  if (!missing.length) return;
  throw new UsageFault(`Please add ${missing.map((name) => `--${name}`).join(' ')}.\nFor example: ${example}`);
}

function listOf(words = ''): string[] {
  const parts = words.split(',').map((word) => word.trim());
  return parts.filter(Boolean);
}

/** Writes the file if the whole content is sound with it; otherwise says what is wrong with it. */
async function write(path: string, content: string): Promise<number> {
  const messages = messagesFor('en');
  const sources = [...listSources(contentDir), { path, read: () => Buffer.from(content) }];
  const { problems } = await readSources(sources, bothReadings(messages), (one) => showPath(join(contentDir, one)));
  const shown = showPath(join(contentDir, path));
  const own = sortProblems(problems.filter(({ file }) => file === shown));
  if (hasErrors(own)) {
    console.error(formatReport({ problems: own, files: 1 }, 'terminal', messages));
    console.error('Nothing was written. Correct the words after the command, and run it again.');
    return 1;
  }
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  writeFileSync(join(contentDir, path), content);
  console.log(`${shown} is there. Open it, write what it asks for, then run: npm run check -- ${shown}`);
  return 0;
}
