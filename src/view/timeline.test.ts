import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { describeTimeline } from './timeline.ts';

test('every event is told in words, with its date as far as it is known', () => {
  const claims = [
    { id: 'c', kind: 'use', statement: 'Ten used it.', value: 10, unit: 'people', period: 'July 2016', measuredBy: 'authority', source: 's' },
  ]; // prettier-ignore
  const entry = createEntry('case-studies', 'bins', {
    started: '2015-04',
    ended: '2017',
    costs: [{ amount: 5000, currency: 'GBP', year: 2016, what: 'Sensors', kind: 'spent', source: 's' }],
    claims,
    confirmedBy: [{ authority: 'leeds', date: '2018-01-31' }],
    sources: [{ id: 's', title: 'A', publisher: 'B' }],
  });
  const reuse = { practice: 'case-studies/bins', date: '2018' };
  const context = createPageContext([
    entry,
    createEntry('authorities', 'leeds'),
    createEntry('reuse', 'leeds--bins--2018', reuse),
    createEntry('follow-ups', 'bins--2017-02', { case: 'bins', on: '2017-02' }),
  ]);
  expect(describeTimeline(entry, context)).toEqual([
    { year: '2015', lines: [{ when: 'April 2015', text: 'The work started' }] },
    {
      year: '2016',
      lines: [
        { when: '', text: '£5,000 spent', href: '#costs' },
        { when: 'July 2016', text: 'Measured: 10 people', href: '#claim-c' },
      ],
    },
    {
      year: '2017',
      lines: [
        { when: '', text: 'The work ended' },
        {
          when: 'February 2017',
          text: 'What became of it: Partly, according to Leeds City Council',
          href: '#follow-ups',
        },
      ],
    },
    {
      year: '2018',
      lines: [
        { when: '', text: 'Leeds City Council adopted it', href: '#adoption-records' },
        { when: '31 January 2018', text: 'Leeds City Council confirmed this page' },
      ],
    },
  ]);
});
