import { describe, expect, test } from 'vitest';
import { fewest, rest } from '../../../tests/fixtures/records.ts';
import { messagesFor } from '../../messages/index.ts';
import { kinds, pageKinds, type Kind } from '../kinds.ts';
import { listKeys, validate } from '../validate.ts';
import { isDay } from '../is-day.ts';
import { isPartialDate, isWebAddress } from './fields.ts';

const messages = messagesFor('en');
const every = Object.keys(kinds) as Kind[];

/** What is wrong with values, as `code path`. */
function listFaults(kind: Kind, values: unknown): string[] {
  const result = validate(kind, values, messages);
  return 'data' in result ? [] : result.findings.map(({ code, path }) => `${code} ${(path ?? []).join('.')}`);
}

describe.each(every)('%s', (kind) => {
  const all = { ...fewest[kind], ...rest[kind] };

  test('the fewest values are enough, and every field may be given', () => {
    expect(listFaults(kind, fewest[kind])).toEqual([]);
    expect(listFaults(kind, all)).toEqual([]);
    const common = pageKinds.some((one) => one === kind) ? Object.keys(rest['case-studies']) : [];
    const given = new Set([...Object.keys(all), ...common]);
    expect(listKeys(kinds[kind].schema, []).filter((key) => !given.has(key))).toEqual([]);
  });

  test.each(Object.keys(fewest[kind]))('%s must be there', (field) => {
    const values = Object.fromEntries(Object.entries(fewest[kind]).filter(([key]) => key !== field));
    expect(listFaults(kind, values)).toEqual([`SP107 ${field}`]);
  });

  test.each(Object.keys(all))('%s may not be misspelt', (field) => {
    const misspelt = `${field.slice(0, 1)}${field}`;
    const { [field]: value, ...others } = all;
    const faults = listFaults(kind, { ...others, [misspelt]: value });
    expect(faults).toContain(`SP106 ${misspelt}`);
  });

  test.each(Object.keys(all))('%s may not be of another kind', (field) => {
    for (const wrong of [{ unknown: 1 }, [[{}]], null, true, NaN]) {
      if (typeof wrong === typeof all[field] && wrong === true) continue; // a yes or no
      const faults = listFaults(kind, { ...all, [field]: wrong });
      expect(faults, JSON.stringify(wrong)).not.toEqual([]);
      expect(faults.every((fault) => fault.split(' ')[1]?.startsWith(field))).toBe(true);
    }
  });

  test.each([undefined, null, 'text', 5, []])('%j is no record', (values) => {
    expect(listFaults(kind, values)).not.toEqual([]);
  });
});

test.each<[Kind, Record<string, unknown>, string]>([
  ['case-studies', { stage: 'alive' }, 'SP109 stage'],
  ['case-studies', { outcome: 'Achieved' }, 'SP109 outcome'],
  ['case-studies', { authorities: [] }, 'SP108 authorities'],
  ['case-studies', { authorities: [{ id: 'leeds', role: 'supplier' }] }, 'SP109 authorities.0.role'],
  ['case-studies', { authorities: [{ id: 'leeds', role: 'lead', name: 'x' }] }, 'SP106 authorities.0.name'],
  ['case-studies', { authorities: [{ id: 'Leeds City', role: 'lead' }] }, 'SP108 authorities.0.id'],
  ['case-studies', { topics: [] }, 'SP108 topics'],
  ['case-studies', { topics: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'SP108 topics'],
  ['case-studies', { title: 'x'.repeat(111) }, 'SP113 title'],
  ['case-studies', { title: '' }, 'SP108 title'],
  ['case-studies', { title: ' Bins' }, 'SP108 title'],
  ['case-studies', { title: 'Bins ' }, 'SP108 title'],
  ['case-studies', { title: 2018 }, 'SP108 title'],
  ['case-studies', { summary: 'x'.repeat(301) }, 'SP113 summary'],
  ['case-studies', { started: '2018-13' }, 'SP108 started'],
  ['case-studies', { started: '4 July 2018' }, 'SP108 started'],
  ['case-studies', { started: 2018.5 }, 'SP108 started'],
  ['case-studies', { services: [0] }, 'SP108 services.0'],
  ['case-studies', { services: ['524'] }, 'SP108 services.0'],
  [
    'case-studies',
    { costs: [{ amount: '£5', currency: 'GBP', year: 2018, what: 'x', kind: 'spent', source: 'r' }] },
    'SP108 costs.0.amount',
  ],
  [
    'case-studies',
    { costs: [{ amount: -5, currency: 'GBP', year: 2018, what: 'x', kind: 'spent', source: 'r' }] },
    'SP108 costs.0.amount',
  ],
  [
    'case-studies',
    { costs: [{ amount: 5, currency: 'GBP', year: 1066, what: 'x', kind: 'spent', source: 'r' }] },
    'SP108 costs.0.year',
  ],
  [
    'case-studies',
    { costs: [{ amount: 5, currency: '£', year: 2018, what: 'x', kind: 'spent', source: 'r' }] },
    'SP109 costs.0.currency',
  ],
  [
    'case-studies',
    { costs: [{ amount: 5, currency: 'GBP', year: 2018, what: 'x', kind: 'spent' }] },
    'SP107 costs.0.source',
  ],
  ['case-studies', { buildsOn: ['data-mill-north'] }, 'SP108 buildsOn.0'],
  ['case-studies', { buildsOn: ['topics/open-data'] }, 'SP108 buildsOn.0'],
  ['case-studies', { contact: { role: 'Team', email: 'someone' } }, 'SP108 contact.email'],
  ['case-studies', { contact: { role: 'Team', url: 'www.example.gov.uk' } }, 'SP108 contact.url'],
  ['case-studies', { reviewBy: '2024-02-30' }, 'SP108 reviewBy'],
  ['case-studies', { reviewed: { on: '2024-05-01', by: 'Team', checked: [] } }, 'SP108 reviewed.checked'],
  ['case-studies', { lang: 'en-GB' }, 'SP109 lang'],
  ['case-studies', { writtenFrom: true }, 'SP109 writtenFrom'],
  ['standards', { requirements: [{ id: 'a', level: 'shall', text: 'x' }] }, 'SP109 requirements.0.level'],
  ['standards', { appliesTo: [{ nation: 'Britain', force: 'voluntary' }] }, 'SP109 appliesTo.0.nation'],
  ['guides', { audience: ['everybody'] }, 'SP109 audience.0'],
  ['guides', { steps: [{ question: 'x', why: 'y' }] }, 'SP107 steps.0.do'],
  ['guides', { steps: [{ when: 'Days 20 to 10', question: 'x', why: 'y', do: 'z' }] }, 'SP108 steps.0.when'],
  ['guides', { steps: [{ roles: ['boss'], question: 'x', why: 'y', do: 'z' }] }, 'SP109 steps.0.roles.0'],
  ['collaborations', { opened: '2024-05' }, 'SP108 opened'],
  ['reuse', { practice: 'reuse/x' }, 'SP108 practice'],
  ['reuse', { source: 'https://user@example.gov.uk/' }, 'SP108 source'],
  ['corrections', { page: 'topics/open-data' }, 'SP108 page'],
  ['corrections', { on: '2025-05' }, 'SP108 on'],
  ['corrections', { kind: 'reply', was: 'Fewer by 400.' }, 'SP108 was'],
  ['authorities', { population: 1.5 }, 'SP108 population'],
  ['topics', { id: 'Open data' }, 'SP108 id'],
])('%s: %j is %s', (kind, wrong, fault) => {
  expect(listFaults(kind, { ...fewest[kind], ...wrong })).toEqual([fault]);
});

test('a reply needs no source, and is told why it may not say what the page said', () => {
  const reply = { ...fewest.corrections, kind: 'reply', source: undefined };
  expect(listFaults('corrections', reply)).toEqual([]);
  const result = validate('corrections', { ...reply, was: 'Fewer by 400.' }, messages);
  const expected = messages.expected.leftOutOfReply;
  expect('findings' in result && result.findings[0]?.values).toEqual({
    field: 'was',
    expected,
    about: messages.fields.corrections.was,
  });
});

test('what is left out is filled in where the field says how', () => {
  const result = validate('case-studies', fewest['case-studies'], messages);
  if ('findings' in result) throw new Error('The fewest values are sound.');
  expect(result.data).toMatchObject({
    licence: 'OGL-UK-3.0',
    lang: 'en',
    lifecycle: { state: 'published' },
    claims: [],
  });
  const dated = validate('case-studies', { ...fewest['case-studies'], started: 2018 }, messages);
  expect('data' in dated && dated.data.started).toBe('2018');
});

test.each([
  ['2018', true, false],
  ['2018-07', true, false],
  ['2018-07-04', true, true],
  ['2020-02-29', true, true],
  ['2000-02-29', true, true],
  ['1900-02-29', false, false],
  ['2019-02-29', false, false],
  ['2018-04-31', false, false],
  ['2018-00', false, false],
  ['2018-13', false, false],
  ['2018-01-00', false, false],
  ['18', false, false],
  ['2018-7', false, false],
  ['2018-07-04T00:00', false, false],
  ['04/07/2018', false, false],
  ['2018 ', false, false],
  ['', false, false],
])('%j: a date as far as it is known %s, a whole day %s', (value, partial, whole) => {
  expect([isPartialDate(value), isDay(value)]).toEqual([partial, whole]);
});

test.each([
  ['https://www.gov.uk', true],
  ['http://www.gov.uk/a?b=c#d', true],
  ['HTTPS://WWW.GOV.UK/', true],
  ['https://www.llyw.cymru/tŷ', true],
  ['https://mastodon.example/@council', true],
  ['https://[2001:db8::1]:8080/', true],
  ['www.gov.uk', false],
  ['//www.gov.uk', false],
  ['/a', false],
  ['ftp://www.gov.uk', false],
  ['mailto:a@example.gov.uk', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['https:///www.gov.uk', false],
  ['https:www.gov.uk', false],
  ['https://user@www.gov.uk', false],
  ['https://user:word@www.gov.uk', false],
  ['https://@www.gov.uk', false],
  ['https://www.gov.uk\\@example.org', false],
  ['https://www.gov.uk/a b', false],
  [' https://www.gov.uk', false],
  ['https://www.gov.uk\n', false],
  ['https://www.gov.uk:99999', false],
  ['', false],
])('%j is a web address: %s', (value, expected) => {
  expect(isWebAddress(value)).toBe(expected);
});
