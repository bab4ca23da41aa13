import { expect, test } from 'vitest';
import { fewest } from '../../tests/fixtures/records.ts';
import type { Kind } from '../model/kinds.ts';
import { createTopicFinder } from './fix-topics.ts';
import { listMends } from './fix-values.ts';

const findTopics = createTopicFinder([
  { id: 'open-data', data: { prefLabel: 'Open data', altLabels: ['data sharing portal', 'common name'] } },
  { id: 'apis', data: { prefLabel: 'APIs', altLabels: ['Common  Name', 'open data'] } },
]);

function list(kind: Kind, values: Record<string, unknown>) {
  const { mends, doubts } = listMends(kind, { ...fewest[kind], ...values }, findTopics);
  return [
    ...mends.map(({ path, from, to }) => `${path.join('.')}: ${from} -> ${JSON.stringify(to)}`),
    ...doubts.map(({ what, path, from, one, other }) => `${path.join('.')}: ${from} ? ${what} ${one} ${other}`.trim()),
  ];
}

test.each<[Kind, Record<string, unknown>, string[]]>([
  ['guides', { topics: ['Open Data', 'APIS'] }, ['topics.0: Open Data -> "open-data"', 'topics.1: APIS -> "apis"']],
  ['guides', { topics: ['Data-sharing  Portal'] }, ['topics.0: Data-sharing  Portal -> "open-data"']],
  ['guides', { topics: ['open_data'] }, ['topics.0: open_data -> "open-data"']],
  ['guides', { topics: ['open-data', 'Open data'] }, ['topics.1: Open data ? repeated open-data']],
  [
    'guides',
    { topics: ['Open data', 'Data sharing portal'] },
    ['topics.0: Open data -> "open-data"', 'topics.1: Data sharing portal ? repeated open-data'],
  ],
  ['guides', { topics: ['common name'] }, ['topics.0: common name ? topic open-data apis']],
  ['guides', { topics: ['Opendata', 'open data portal', 'bins', 5] }, []],
  ['guides', { title: ' Bins ', summary: 'Text.\n' }, ['title:  Bins  -> "Bins"', 'summary: Text.\n -> "Text."']],
  ['guides', { title: '  ', kind: ['How to'], audience: 'CDO' }, []],
  ['guides', { kind: 'How To', audience: ['Service manager'] }, ['audience.0: Service manager -> "service-manager"', 'kind: How To -> "how-to"']],
  ['guides', { reviewBy: '4 July 2018' }, ['reviewBy: 4 July 2018 -> "2018-07-04"']],
  ['guides', { reviewBy: 'July 2018' }, []],
  ['guides', { reviewBy: '2018-07-04', title: '4 July 2018' }, []],
  ['reuse', { date: '04/07/2018' }, ['date: 04/07/2018 ? date 2018-07-04 2018-04-07']],
  ['reuse', { date: 'July 2018', verdict: 'Adopted' }, ['verdict: Adopted -> "adopted"', 'date: July 2018 -> "2018-07"']],
  ['reuse', { topics: ['Open data'], authority: 'Leeds', date: 2018 }, []],
  ['standards', { appliesTo: [{ nation: 'northern ireland', force: 'Not known' }] }, ['appliesTo.0.nation: northern ireland -> "Northern Ireland"', 'appliesTo.0.force: Not known -> "not-known"']],
  ['case-studies', { services: ['524', '0', '007', '1,000'] }, ['services.0: 524 -> 524']],
  ['case-studies', { sources: [{ id: 'a', title: 'A', publisher: 'B', date: '25/12/2018' }] }, ['sources.0.date: 25/12/2018 -> "2018-12-25"']],
])('of %s with %j: %j', (kind, values, expected) => {
  expect(list(kind, values)).toEqual(expected);
}); // prettier-ignore

test.each([undefined, null, 'text', 5, [], [[]], { topics: 'Open data' }, { topics: { a: 'Open data' } }])(
  'in %j there is nothing to mend',
  (values) => {
    expect(listMends('guides', values, findTopics)).toEqual({ mends: [], doubts: [] });
  },
);
