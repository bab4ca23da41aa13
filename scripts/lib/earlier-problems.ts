import { listPageEntries, type Catalogue } from '../../src/model/catalogue.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import type { Finding } from '../../src/model/problem.ts';
import { createProblem, type Problem } from '../../src/model/problem.ts';
import { checkFiguresGone } from '../../src/model/rules/figure-gone.ts';
import { checkReviewDates } from '../../src/model/rules/review-date.ts';
import type { Messages } from '../../src/model/words.ts';
import type { Earlier, PageFacts } from './earlier.ts';
import { locateInPage } from './locate.ts';

/** What was there before, which files are asked about, and the text of each. */
export interface EarlierBasis {
  earlier: Earlier;
  files: ReadonlySet<string>;
  textOf: (file: string) => string;
}

/** The problems that pages have only beside what was there before. */
export function listEarlierProblems(catalogue: Catalogue, basis: EarlierBasis, messages: Messages): Problem[] {
  const { earlier, files, textOf } = basis;
  const changed = listPageEntries(catalogue).filter(
    ({ kind, id, file }) => files.has(file) && earlier.has(`${kind}/${id}`),
  );
  return changed.flatMap((page) =>
    compare(page, earlier.get(`${page.kind}/${page.id}`) ?? [], catalogue).map((finding) =>
      createProblem(finding, { file: page.file, messages, locate: (path) => locateInPage(textOf(page.file))(path) }),
    ),
  );
}

function compare(page: PageEntry, earlier: readonly PageFacts[], catalogue: Catalogue): Finding[] {
  const dates = checkReviewDates(page.data, earlier);
  if (page.kind !== 'case-studies') return dates;
  const corrections = catalogue.list('corrections').filter(({ data }) => data.page === `${page.kind}/${page.id}`);
  return [...dates, ...checkFiguresGone({ now: page.data, earlier, corrections })];
}
