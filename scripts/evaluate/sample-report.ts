import { createProblem } from '../../src/model/problem.ts';
import type { Similar } from '../../src/model/similar/draft.ts';
import type { Messages } from '../../src/model/words.ts';
import type { Near } from '../review/near.ts';
import type { ReviewReport } from '../review/report.ts';

/** A report in which the same words stand at every place where a stranger's words can stand. */
export function createSampleReport(words: string, messages: Messages): ReviewReport {
  const problem = (code: 'SP011' | 'SP103' | 'SP309') =>
    createProblem({ code, values: { path: words, id: words, hint: words, verdict: words } }, { file: words, messages });
  const addresses = [words, `/case-studies/${words}/`];
  return {
    verdict: 'errors',
    commit: 'c0ffee'.repeat(6) + 'c0ff',
    counts: { errors: 2, warnings: 1, hints: 0, files: 3 },
    problems: [problem('SP011'), { ...problem('SP103'), message: words, help: words }, problem('SP309')],
    errorsElsewhere: 1,
    gaps: ['files', 'modes'],
    files: [
      { path: words, status: 'added', from: { path: words, how: 'renamed' }, isMaintained: false },
      { path: words, status: 'added', from: { path: words, how: 'copied' }, sort: 'link', isMaintained: true },
      { path: words, status: 'removed', isMaintained: true },
    ],
    pages: [
      {
        ...{ kind: 'case-studies', id: words, title: words, words: 1, age: 9, evidence: 1, sources: 0 },
        ...{ pictures: { all: 1, silent: 1 }, links: { own: 1, other: 1 } },
        missing: [{ what: 'said', about: words }, { what: 'baseline', about: words }, { what: 'costs' }],
      },
    ],
    unread: [words],
    near: [createNear(words)],
    affected: {
      ...{ added: addresses, changed: addresses, vanished: addresses, listings: addresses },
      linking: [{ page: words, from: addresses }],
      lists: ['topics'],
    },
    build: { facts: { version: 1, errors: 1, warnings: 2, build: { pages: 3, searchable: 2, seconds: 4 } } },
  };
}

function createNear(words: string): Near {
  const because: Similar['because'] = [
    { shared: 'names', values: [words, words] },
    { shared: 'figures', values: [words] },
  ];
  const similar: Similar = { id: words, kind: 'guides', score: 0.7, verdict: 'copy', passages: [words], because };
  return { page: words, similar: [similar], topics: [{ id: words, label: words }] };
}
