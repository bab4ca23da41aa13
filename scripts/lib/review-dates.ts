import { listPageEntries, type Catalogue } from '../../src/model/catalogue.ts';
import { createProblem, type Problem } from '../../src/model/problem.ts';
import { checkReviewDates } from '../../src/model/rules/review-date.ts';
import type { Messages } from '../../src/model/words.ts';
import type { Earlier } from './earlier.ts';
import { locateInPage } from './locate.ts';

/** What was there before, which files are asked about, and the text of each. */
export interface ReviewDateBasis {
  earlier: Earlier;
  files: ReadonlySet<string>;
  textOf: (file: string) => string;
}

/** The problems of pages whose review moved by its date alone. */
export function listReviewDateProblems(catalogue: Catalogue, basis: ReviewDateBasis, messages: Messages): Problem[] {
  const { earlier, files, textOf } = basis;
  const changed = listPageEntries(catalogue).filter(
    ({ kind, id, file }) => files.has(file) && earlier.has(`${kind}/${id}`),
  );
  return changed.flatMap(({ kind, id, file, data }) =>
    checkReviewDates(data, earlier.get(`${kind}/${id}`) ?? []).map((finding) =>
      createProblem(finding, { file, messages, locate: (path) => locateInPage(textOf(file))(path) }),
    ),
  );
}
