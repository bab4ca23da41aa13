import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { termAnchor } from '../../src/urls.ts';
import { browserOptions, findBrowser } from '../lib/browser.ts';
import { UsageFault } from '../lib/command.ts';
import { serveFolder } from '../lib/serve.ts';
import { outDir, readAddress } from '../lib/settings.ts';
import { copyFolder } from '../mirror/copy.ts';
import { mirrorDir } from '../mirror/create.ts';

/** One query of a gold set, with the pages that answer it; 3 is the best grade. */
export interface Query {
  id: string;
  query: string;
  kind: string;
  relevant: { type: string; id: string; grade: number }[];
}

/** What the search page answered to a query: the pages in their order. */
export interface Answer {
  query: Query;
  found: string[];
}

const folders: Record<string, string> = {
  'case-study': 'case-studies',
  standard: 'standards',
  guide: 'guides',
  topic: 'topics',
  authority: 'authorities',
  collaboration: 'collaborations',
};
const looked = 10;
// From this grade on a page is an answer; a lower one is merely near.
const right = 2;

/** Runs queries on the built site in a real browser; prints how often the first places hold a right answer. */
export async function evaluateSearch({ gold, mirror }: { gold?: string; mirror?: boolean }): Promise<number> {
  if (!gold || !existsSync(gold)) throw new UsageFault('Say where the queries are: --gold FILE.');
  if (!existsSync(join(outDir, 'search/index.html'))) throw new UsageFault('Build the site first: npm run build.');
  const executable = findBrowser();
  if (!executable) throw new UsageFault('This needs Chromium; npm test says how to install it.');
  const { base } = readAddress();
  const queries = readQueries(gold);
  const server = await serveFolder(outDir, 0, { base });
  try {
    const online = await answerQueries(queries, { executable, address: server.address, base });
    if (!mirror) report(online);
    else {
      const offline = await answerQueries(queries, { executable, ...addressOfCopy() });
      report(offline);
      const { share, other } = compareAnswers(online, offline);
      console.log(`first ${compared} as online: ${(100 * share).toFixed(1)} %`);
      for (const { query, found } of other)
        console.log(`other   ${query.query}: ${found.slice(0, compared).join(', ')}`);
    }
    return 0;
  } finally {
    await server.close();
  }
}

const compared = 5;

/** Where the copy on disk is asked: its address, and the path that its pages' addresses begin with. */
export function addressOfCopy(folder = mirrorDir): { address: string; base: string } {
  const address = pathToFileURL(join(folder, copyFolder)).href;
  return { address, base: decodeURIComponent(new URL(address).pathname) };
}

/** In how many of the answers the first pages are the same, and those where they are not. */
export function compareAnswers(
  online: readonly Answer[],
  offline: readonly Answer[],
): { share: number; other: Answer[] } {
  const firstOf = ({ found }: Answer) => found.slice(0, compared).join(' ');
  const other = offline.filter((answer, index) => {
    const same = online[index];
    return same === undefined || firstOf(answer) !== firstOf(same);
  });
  return { share: 1 - other.length / Math.max(1, offline.length), other };
}

/** Reads a gold set; throws a `UsageFault` where the file does not hold one. */
export function readQueries(file: string): Query[] {
  const fault = new UsageFault(`${file} is no list of queries with \`id\`, \`query\`, \`kind\` and \`relevant\`.`);
  try {
    const queries = JSON.parse(readFileSync(file, 'utf8')) as Partial<Query>[];
    if (!queries.every(({ id, query, kind, relevant }) => id && query && kind && Array.isArray(relevant))) throw fault;
    return queries as Query[];
  } catch {
    throw fault;
  }
}

/** Asks the search page of a served site every query, one after the other. */
export async function answerQueries(
  queries: readonly Query[],
  { executable, address, base }: { executable: string; address: string; base: string },
): Promise<Answer[]> {
  const browser = await chromium.launch({ executablePath: executable, args: browserOptions });
  try {
    const page = await browser.newPage();
    await page.goto(address.startsWith('file:') ? `${address}search/index.html` : `${address}search/`);
    const answers: Answer[] = [];
    for (const query of queries) answers.push({ query, found: await ask(page, query.query, base) });
    return answers;
  } finally {
    await browser.close();
  }
}

/** Types a query and reads the pages that come, as `kind/id`, terms as `glossary/ID`. */
async function ask(page: Page, query: string, base: string): Promise<string[]> {
  await page.evaluate(() => document.getElementById('search-area')?.removeAttribute('data-answered'));
  await page.fill('#search-box', query);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (asked) => document.getElementById('search-area')?.dataset['answered'] === asked,
    query.trim(),
  );
  const hrefs = await page
    .locator('#search-best a.best__title, #search-results .result__title a')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash),
    );
  const pages = hrefs.map((href) => nameOf(decodeURIComponent(href), base));
  return [...new Set(pages)].slice(0, looked);
}

function nameOf(address: string, base: string): string {
  const [path = '', anchor] = address.slice(base.length).replace('index.html', '').split('#');
  const [kind = '', id = ''] = path.split('/');
  return kind === 'glossary' ? `glossary/${anchor ?? ''}` : `${kind}/${id}`;
}

const addressOf = ({ type, id }: { type: string; id: string }) =>
  type === 'glossary' ? `glossary/${termAnchor(id)}` : `${folders[type] ?? type}/${id}`;

/** The place of the first right answer, from 1; 0 where there is none. */
function rankOf({ query, found }: Answer): number {
  const answers = new Set(query.relevant.filter(({ grade }) => grade >= right).map(addressOf));
  return found.findIndex((page) => answers.has(page)) + 1;
}

const placeOf = (answer: Answer) => rankOf(answer) || Infinity;

function report(answers: readonly Answer[]): void {
  const groups = Map.groupBy(answers, ({ query }) => query.kind);
  console.log('kind               queries  top 1  top 3  MRR    none');
  for (const [kind, group] of groups) console.log(formatLine(kind, group));
  console.log(formatLine('all', answers));
  const missed = answers.filter((answer) => rankOf(answer) === 0 || rankOf(answer) > 3);
  missed.sort((a, b) => placeOf(b) - placeOf(a));
  for (const { query, found } of missed)
    console.log(
      `missed  ${query.id} ${query.kind}: ${query.query}\n        ${found.slice(0, 5).join(', ') || 'nothing'}`,
    );
}

/** How good answers are: shares from 0 to 1, and the mean of one over the place of the first right answer. */
export function summarise(answers: readonly Answer[]): { first: number; third: number; mean: number; none: number } {
  const ranks = answers.map(rankOf);
  const share = (count: number) => count / answers.length;
  const within = (most: number) => share(ranks.filter((rank) => rank > 0 && rank <= most).length);
  return {
    first: within(1),
    third: within(3),
    mean: ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / answers.length,
    none: share(answers.filter(({ found }) => found.length === 0).length),
  };
}

function formatLine(name: string, answers: readonly Answer[]): string {
  const { first, third, mean, none } = summarise(answers);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padEnd(7);
  const cells = [name.padEnd(19), String(answers.length).padEnd(9), percent(first), percent(third)];
  return `${cells.join('')}${mean.toFixed(2).padEnd(7)}${percent(none)}`.trimEnd();
}
