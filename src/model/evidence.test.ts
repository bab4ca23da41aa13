import { expect, test } from 'vitest';
import { judgeAdoptions } from './adoption.ts';
import { createCatalogue } from './catalogue.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { rateEvidence } from './evidence.ts';
import type { Kind } from './kinds.ts';

const create = (kind: Kind, id: string, data: object) => ({ kind, id, file: '', data }) as unknown as AnyEntry;

const catalogue = createCatalogue(
  ['alder', 'birch', 'cedar', 'elm', 'fir'].map((id) =>
    create('authorities', id, { officialName: `${id} council`, website: `https://www.${id}.example` }),
  ),
);

type Values = Record<string, unknown>;
const createClaim = (id: string, values: Values = {}) => ({
  ...{ id, kind: 'saving', statement: id, value: 2, unit: 'pounds', period: '2019', measuredBy: 'authority' },
  ...{ baseline: { value: 3, period: '2018' }, source: 'report', ...values },
});
const own = createClaim('own');
const outside = createClaim('outside', { measuredBy: 'independent' });
const sold = createClaim('sold', { measuredBy: 'supplier' });

interface Parts {
  claims?: Values[];
  followUps?: { verdict?: string; claims?: string[]; source: string }[];
  /** Such as `cedar adopted 2020, elm stopped`; a third word that is no year is the host of the source. */
  adoptions?: string;
  outcome?: string;
}

/** Rates work of Alder with Birch and a supplier. */
function rate({ claims = [], followUps = [], adoptions = '', outcome = 'achieved' }: Parts) {
  const authorities = [
    { id: 'alder', role: 'lead' },
    { id: 'birch', role: 'partner' },
  ];
  const sources = [{ id: 'sales', publisher: 'Sortly', url: 'https://sortly.example/' }];
  const entry = create('case-studies', 'bins', { authorities, partners: ['Sortly'], sources, claims, outcome });
  const records = adoptions
    .split(', ')
    .filter(Boolean)
    .map((words) => {
      const [authority = '', verdict = '', at = '2021'] = words.split(' ');
      const [date, host] = /^\d/.test(at) ? [at, `${authority}.example`] : ['2021', at];
      const data = { practice: 'case-studies/bins', authority, verdict, date, source: `https://${host}/bins` };
      return create('reuse', `${authority}-${date}`, data);
    });
  const later = followUps.map((data) =>
    create('follow-ups', 'bins', { verdict: 'confirmed', by: 'Gazette', claims: ['own'], ...data }),
  );
  return rateEvidence(entry as Entry<'case-studies'>, {
    followUps: later as Entry<'follow-ups'>[],
    adoptions: judgeAdoptions(records as Entry<'reuse'>[], entry, catalogue),
    catalogue,
  });
}

/** The level, and the claim that it rests on. */
const showLevel = (parts: Parts) => {
  const { level, claim } = rate(parts);
  return `${level} ${claim?.id ?? 'none'}`;
};

test.each<[string, Values[], string]>([
  ['no claim', [], '1 none'],
  ["a supplier's claim alone, however well measured", [sold], '1 none'],
  ['a claim by nobody known', [{ ...own, measuredBy: 'unknown' }], '2 own'],
  ['a claim of an unknown period', [{ ...own, period: 'unknown' }], '2 own'],
  ['a claim without a baseline', [{ ...own, baseline: undefined }], '2 own'],
  ['a claim without a unit', [{ ...own, unit: '' }], '2 own'],
  ['an independent claim without a baseline', [{ ...outside, baseline: undefined }], '2 outside'],
  ['an independent claim of an unknown period', [{ ...outside, period: 'unknown' }], '2 outside'],
  ['a sourced claim after one of a supplier', [sold, { ...own, unit: '' }], '2 own'],
  ['a claim the authority measured', [own], '3 own'],
  ['a claim a partner measured', [{ ...own, measuredBy: 'partner' }], '3 own'],
  ['a measured claim after a sourced one', [createClaim('a', { period: 'unknown' }), own], '3 own'],
  ['a baseline of 0', [{ ...own, baseline: { value: 0, period: '2018' } }], '3 own'],
  ['an independent claim', [outside], '4 outside'],
  ['an independent claim after an own one', [own, outside], '4 outside'],
])('%s', (_, claims, level) => {
  expect(showLevel({ claims })).toBe(level);
});

test.each([
  ["another body's", 'audit.example', {}, '4 own'],
  ["another authority's", 'cedar.example', {}, '4 own'],
  ["the owner's own", 'www.alder.example', {}, '3 own'],
  ["the owner's own on a host below", 'democracy.alder.example', {}, '3 own'],
  ["a partner authority's", 'birch.example', {}, '3 own'],
  ["the supplier's", 'www.sortly.example', {}, '3 own'],
  ["anybody's", 'alder.medium.com', {}, '3 own'],
  ["another body's that confirms in part", 'audit.example', { verdict: 'partly' }, '3 own'],
  ["another body's that found it missed", 'audit.example', { verdict: 'not-achieved' }, '3 own'],
  ["another body's that does not know", 'audit.example', { verdict: 'unknown' }, '3 own'],
  ["another body's on no claim", 'audit.example', { claims: [] }, '3 own'],
  ["another body's on another claim", 'audit.example', { claims: ['other'] }, '3 own'],
])('a measured claim with %s follow-up', (...[, host, values, level]) => {
  expect(showLevel({ claims: [own], followUps: [{ source: `https://${host}/bins`, ...values }] })).toBe(level);
});

test('a follow-up confirms measured claims only, and says which', () => {
  const claims = [createClaim('first', { baseline: undefined }), own, createClaim('third')];
  const source = 'https://audit.example/bins';
  expect(showLevel({ claims, followUps: [{ source, claims: ['first'] }] })).toBe('3 own');
  expect(showLevel({ claims, followUps: [{ source, claims: ['first', 'third'] }] })).toBe('4 third');
  expect(showLevel({ claims: [sold], followUps: [{ source, claims: ['sold'] }] })).toBe('1 none');
});

test('what an outsider measured is told from what an outsider confirmed', () => {
  const followUps = [{ source: 'https://audit.example/bins' }];
  expect(rate({ claims: [own, outside], followUps })).toEqual({
    level: 4,
    claim: outside,
    by: 'measured',
    repeatedBy: [],
  });
  expect(rate({ claims: [own], followUps })).toEqual({ level: 4, claim: own, by: 'confirmed', repeatedBy: [] });
});

test.each<[string, string, 4 | 5, string[]]>([
  ['adopted and adapted by two others', 'cedar adopted, elm adapted', 5, ['cedar', 'elm']],
  ['by one other', 'cedar adopted', 4, ['cedar']],
  ['by one other twice', 'cedar adopted 2020, cedar adapted 2022', 4, ['cedar']],
  ['by one other and a partner of the work', 'cedar adopted, birch adopted', 4, ['cedar']],
  ['by one other and the lead', 'cedar adopted, alder adopted', 4, ['cedar']],
  ['by one other, and tried by a second', 'cedar adopted, elm trialled', 4, ['cedar']],
  ['by one other, and turned down by a second', 'cedar adopted, elm rejected', 4, ['cedar']],
  ['as the owner tells', 'cedar adopted, elm adopted www.alder.example', 4, ['cedar']],
  ['as the supplier tells', 'cedar adopted, elm adopted sortly.example', 4, ['cedar']],
  ['but stopped later by one', 'cedar adopted, elm adopted 2020, elm stopped 2022', 4, ['cedar']],
  ['but stopped first by one', 'cedar adopted, elm stopped 2019, elm adopted 2021', 5, ['cedar', 'elm']],
])('checked work repeated %s', (...[, adoptions, level, repeatedBy]) => {
  expect(rate({ claims: [outside], adoptions })).toMatchObject({ level, repeatedBy });
});

test('work that did not achieve its aim can reach 5, measured or confirmed by an outsider', () => {
  const adoptions = 'cedar adopted 2020, elm adopted, fir adapted';
  const repeatedBy = ['elm', 'fir', 'cedar']; // newest first, then by name
  const missed = { outcome: 'not-achieved', adoptions };
  const followUps = [{ source: 'https://audit.example/bins' }];
  expect(rate({ ...missed, claims: [outside] })).toEqual({ level: 5, claim: outside, by: 'measured', repeatedBy });
  expect(rate({ ...missed, claims: [own], followUps })).toEqual({ level: 5, claim: own, by: 'confirmed', repeatedBy });
});

test('repeating alone lifts no level', () => {
  const adoptions = 'cedar adopted, elm adapted';
  expect(rate({ adoptions })).toEqual({ level: 1, repeatedBy: ['cedar', 'elm'] });
  expect(showLevel({ adoptions, claims: [{ ...own, period: 'unknown' }] })).toBe('2 own');
  expect(showLevel({ adoptions, claims: [own] })).toBe('3 own');
});
