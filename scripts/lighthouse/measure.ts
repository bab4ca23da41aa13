import lighthouse from 'lighthouse';
import { findMedian } from '../bench/run.ts';

const wanted = ['accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page on a telephone: scores of 100, layout shift, bytes of a first visit, what costs points. */
export interface PageScore {
  path: string;
  /** The median of some runs, where the first one was not enough. */
  performance: number;
  accessibility: number;
  'best-practices': number;
  seo: number;
  shift: number;
  bytes: number;
  /** The same without pictures. */
  bytesRead: number;
  faults: string[];
}

/**
 * Measures a page in a running browser: all categories once, and performance again where it is less than `enough`, as
 * a machine that does something else makes a page slow.
 */
export async function measurePage(
  address: string,
  path: string,
  { port, enough, runs = 5 }: { port: number; enough: number; runs?: number },
): Promise<PageScore> {
  const first = await run(address + path, port, ['performance', ...wanted]);
  const scoreOf = (name: string, { categories }: Result = first) => Math.round(100 * (categories[name]?.score ?? 0));
  const all = [first];
  while (scoreOf('performance') < enough && all.length < runs)
    all.push(await run(address + path, port, ['performance']));
  const requests = listRequests(first);
  const sum = (some: readonly Request[]) => some.reduce((total, { transferSize = 0 }) => total + transferSize, 0);
  return {
    path,
    performance: findMedian(all.map((one) => scoreOf('performance', one))),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
    seo: scoreOf('seo'),
    shift: Math.max(...all.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? 0)),
    bytes: sum(requests),
    bytesRead: sum(requests.filter(({ resourceType }) => resourceType !== 'Image' && resourceType !== 'Other')),
    faults: listFaults(first),
  };
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

async function run(url: string, port: number, onlyCategories: string[]): Promise<Result> {
  const result = await lighthouse(url, { port, onlyCategories, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
  if (result.lhr.runtimeError) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
  return result.lhr;
}

interface Request {
  transferSize?: number;
  resourceType?: string;
}

function listRequests({ audits }: Result): Request[] {
  const details = audits['network-requests']?.details;
  return details && 'items' in details ? (details.items as Request[]) : [];
}

/** The audits that keep a category from 100, by name. */
function listFaults({ categories, audits }: Result): string[] {
  return wanted.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${audits[id]?.title ?? id}`),
  );
}
