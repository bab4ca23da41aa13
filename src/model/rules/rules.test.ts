import { sectionsOf } from '../sections.ts';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../messages/index.ts';
import { createCatalogue } from '../catalogue.ts';
import type { AnyEntry, Outline } from '../entry.ts';
import type { Kind } from '../kinds.ts';
import { createProblem } from '../problem.ts';
import { checkEntry } from './index.ts';

const messages = messagesFor('en');
const place = { line: 1, column: 1 };
const sections = Object.values<string>(sectionsOf('en'));
const outlineOf = (headings: [depth: number, text: string][], more: Partial<Outline> = {}): Outline => ({
  headings: headings.map(([depth, text], index) => ({
    depth,
    text,
    slug: text.toLowerCase().replaceAll(' ', '-'),
    place: { line: index + 1, column: 1 },
    words: 10,
  })),
  links: [],
  pictures: [],
  citations: [],
  contacts: [],
  passages: [],
  unwritten: [],
  words: 0,
  ...more,
});

interface Parts {
  data?: object;
  outline?: Outline;
}

function create(kind: Kind, id: string, { data = {}, outline = outlineOf([]) }: Parts = {}): AnyEntry {
  return { kind, id, file: id, data: { sources: [], authorities: [], ...data }, outline } as unknown as AnyEntry;
}

const topics = [
  create('topics', 'open-data', { data: { prefLabel: 'Open data', altLabels: ['free data'] } }),
  create('topics', 'artificial-intelligence', { data: { prefLabel: 'Artificial intelligence', altLabels: ['AI'] } }),
];
const mill = create('case-studies', 'data-mill-north', {
  data: { claims: [{ id: 'fewer' }] },
  outline: outlineOf(sections.map((section): [number, string] => [2, section])),
});
const others = [...topics, mill, create('authorities', 'leeds')];

function check(entry: AnyEntry) {
  const catalogue = createCatalogue([...others, entry], new Set(['guides/map.png']), new Set(['guides/broken']));
  const found = checkEntry(entry, { catalogue, messages });
  return found.map((finding) => createProblem(finding, { file: 'a', messages }));
}
const listFaults = (entry: AnyEntry) => check(entry).map(({ code, line }) => `${code} ${line}`);
const guide = (data: object, outline?: Outline) => create('guides', 'a', { data, ...(outline && { outline }) });
const linked = (...urls: string[]) =>
  outlineOf([[2, 'Lessons']], { links: urls.map((url) => ({ url, text: '', place })) });

describe('topics', () => {
  test.each([
    ['open-dta', 'Did you mean open-data? '],
    ['Open data', 'Did you mean open-data? '],
    ['free-data', 'Did you mean open-data? '],
    ['ai', 'Did you mean artificial-intelligence? '],
    ['zebra-crossings', ''],
  ])('%s is unknown; hint: %j', (topic, hint) => {
    const [problem, ...others] = check(guide({ topics: ['open-data', topic] }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'SP103', message: `The topic ${topic} isn't in our list of topics.` });
    expect(problem?.help).toMatch(new RegExp(`^${hint.replace('?', '\\?') || 'Choose'}`));
  });

  test('those of a term and of a topic itself are held against the list too', () => {
    expect(listFaults(create('glossary', 'CDO', { data: { topic: 'maps' } }))).toEqual(['SP103 1']);
    expect(
      listFaults(
        create('topics', 'x', {
          data: { prefLabel: 'X', altLabels: [], broader: 'maps', related: ['open-data', 'charts'] },
        }),
      ),
    ).toEqual(['SP103 1', 'SP103 1']);
  });
});

describe('references and links', () => {
  test('lead to entries, be they in a file that has faults of its own', () => {
    const data = { steps: [{ links: ['case-studies/data-mill-north', 'guides/broken'] }] };
    const links = [
      '../case-studies/data-mill-north.mdx#lessons',
      './broken.mdx',
      '../topics.yaml#open-data',
      '#lessons',
    ];
    expect(check(guide(data, linked(...links, 'https://www.gov.uk/', 'mailto:a@example.gov.uk', 'tel:1')))).toEqual([]);
  });

  test('a reference that leads nowhere names the nearest of its kind', () => {
    const [problem] = check(guide({ steps: [{ links: ['case-studies/data-mil-north'] }] }));
    expect(problem).toMatchObject({
      code: 'SP301',
      message: 'There is no entry data-mil-north among the Case studies.',
    });
    expect(problem?.help).toMatch(/^Did you mean data-mill-north\? /);
    expect(listFaults(create('reuse', 'x', { data: { practice: 'standards/none', authority: 'york' } }))).toEqual([
      'SP301 1',
      'SP301 1',
    ]);
  });

  test.each([
    '../case-studies/none.mdx',
    './images/map.png',
    'constructor#a',
    'constructor',
    '../topics.yaml#%',
    'a b',
  ])('a link to %j leads nowhere', (url) => {
    const [problem, ...others] = check(guide({}, linked(url)));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'SP302', message: `The link ${url} leads nowhere.` });
    expect(problem?.help).not.toContain('function');
  });

  test('a link written as an address of the site says how its file is written', () => {
    expect(check(guide({}, linked('/case-studies/data-mill-north')))[0]?.help).toMatch(
      /^Did you mean \.\.\/case-studies\/data-mill-north\.mdx\? /,
    );
  });

  test('a link to a heading that is not there names the nearest', () => {
    const found = check(guide({}, linked('../case-studies/data-mill-north.mdx#leson', '#lesons', '#zebra')));
    expect(found.map(({ code }) => code)).toEqual(['SP303', 'SP303', 'SP303']);
    expect(found.map(({ help }) => /^Did you mean (\S+)\?/.exec(help)?.[1])).toEqual(['lessons', 'lessons', undefined]);
  });
});

describe('sections and headings', () => {
  const study = (...headings: [number, string][]) =>
    listFaults(create('case-studies', 'a', { outline: outlineOf(headings) }));

  test('a case study has its six, in any order and with others between', () => {
    const all = [...sections].reverse().map((section): [number, string] => [2, section]);
    expect(study(...all, [2, 'Thanks'], [3, 'To whom'])).toEqual([]);
    expect(study()).toEqual(sections.map(() => 'SP401 1'));
  });

  test('one at another level or in other letters is missing, and the nearest is pointed at', () => {
    const five = sections.slice(1).map((section): [number, string] => [2, section]);
    expect(study(...five, [2, 'The problem'])).toEqual(['SP401 1']);
    expect(study(...five, [2, 'problem'])).toEqual(['SP401 6']);
    expect(study(...five, [3, 'Problem'])).toEqual(['SP401 1']);
  });

  test('no other kind needs them', () => {
    expect(check(guide({}, outlineOf([[2, 'Anything']])))).toEqual([]);
  });

  test.each<[number[], string[]]>([
    [[2, 3, 4, 2, 3], []],
    [[2, 3, 4, 5, 6], []],
    [[3], ['SP402 1']],
    [[1], ['SP402 1']],
    [[2, 4], ['SP402 2']],
    [[2, 4, 5], ['SP402 2']],
    [[2, 1, 2, 3], ['SP402 2']],
    [[2, 3, 2, 4], ['SP402 4']],
  ])('headings of the levels %j: %j', (levels, faults) => {
    expect(listFaults(guide({}, outlineOf(levels.map((level) => [level, 'A']))))).toEqual(faults);
  });
});

describe('pictures', () => {
  const picture = (name: string, alt: string) =>
    listFaults(guide({}, outlineOf([], { pictures: [{ name, alt, place: { line: 7, column: 1 } }] })));

  test('lie in the folder and say what they show', () => {
    expect(picture('map.png', 'A map')).toEqual([]);
    expect(picture('plan.png', 'A plan')).toEqual(['SP304 7']);
    expect(picture('map.png', ' ')).toEqual(['SP403 7']);
    expect(picture('plan.png', '')).toEqual(['SP304 7', 'SP403 7']);
  });
});

describe('sources', () => {
  const sources = [{ id: 'report' }, { id: 'minutes' }];
  const cited = outlineOf([], { citations: [{ id: 'minutes', place }] });

  test('are used by the text or by a field', () => {
    expect(check(guide({ sources, steps: [{ source: 'report', links: [] }] }, cited))).toEqual([]);
    expect(check(guide({ sources }, cited)).map(({ message }) => message)).toEqual([
      'The source report is never used.',
    ]);
  });

  test.each(['costs', 'claims', 'requirements', 'steps'])('that %s name are listed', (field) => {
    const found = check(guide({ sources: [sources[0]], [field]: [{ source: 'report' }, { source: 'raport' }, {}] }));
    expect(found.map(({ code, help }) => [code, help])).toEqual([
      ['SP404', 'Add it to the field sources, or use one of: report.'],
    ]);
  });

  test('that a note of a step names are listed, and count as used', () => {
    const steps = (source: string) => [{ links: [], roleNotes: [{ source }] }];
    expect(listFaults(guide({ sources: [{ id: 'report' }], steps: steps('report') }))).toEqual([]);
    expect(listFaults(guide({ sources: [{ id: 'report' }], steps: steps('raport') }))).toEqual(['SP404 1', 'SP405 1']);
  });
});

test('a follow-up speaks of claims that its case study makes', () => {
  const followUp = (of: string, ...claims: string[]) =>
    listFaults(create('follow-ups', 'a', { data: { case: of, claims } }));
  expect(followUp('data-mill-north', 'fewer')).toEqual([]);
  expect(followUp('data-mill-north', 'fewer', 'less', 'more')).toEqual(['SP306 1', 'SP306 1']);
  expect(followUp('none', 'less')).toEqual(['SP301 1']);
});

test.each([
  ['started', 'ended', '2018', '2018', true],
  ['started', 'ended', '2018-05', '2018', true],
  ['started', 'ended', '2018', '2018-01-01', true],
  ['started', 'ended', '2018-05-02', '2018-05-01', false],
  ['started', 'ended', '2018-06', '2018-05-31', false],
  ['started', 'ended', '2019', '2018', false],
  ['opened', 'closes', '2024-05-02', '2024-05-01', false],
  ['opened', 'closes', '2024-05-01', '2024-05-01', true],
  ['established', 'abolished', '1974-04-01', '1973', false],
])('%s and %s, %s and %s, are in order: %s', (...[first, last, from, to, inOrder]) => {
  expect(listFaults(guide({ [first]: from, [last]: to }))).toEqual(inOrder ? [] : ['SP406 1']);
  expect(listFaults(guide({ [last]: to }))).toEqual([]);
});

describe('authorities in time', () => {
  const register = [
    create('authorities', 'old', { data: { officialName: 'Old', abolished: '2019-04-01', successors: ['new'] } }),
    create('authorities', 'new', { data: { officialName: 'New', established: '2019-04-01', successors: [] } }),
  ];
  const study = (names: string[], dates: object) => {
    const outline = outlineOf(sections.map((section): [number, string] => [2, section]));
    const data = { authorities: names.map((id) => ({ id, role: 'lead' })), ...dates };
    const entry = create('case-studies', 'a', { data, outline });
    const found = checkEntry(entry, { catalogue: createCatalogue([...register, entry]), messages });
    return found.map(({ code, values }) => [code, values?.['authority']]);
  };

  test.each<[string[], object, string[][]]>([
    [['old'], { started: '2018' }, []],
    [['old'], { started: '2019' }, []],
    [['old'], { started: '2020-01' }, [['SP307', 'Old']]],
    [['old', 'new'], { started: '2020-01' }, []],
    [['new'], { started: '2018' }, []],
    [['new'], { started: '2017', ended: '2018-12' }, [['SP307', 'New']]],
    [['old', 'new'], { started: '2017', ended: '2018-12' }, []],
    [['old', 'new'], {}, []],
  ])('%j at %j: %j', (names, dates, faults) => {
    expect(study(names, dates)).toEqual(faults);
  });

  test('a reuse record has the authority of its date', () => {
    const record = (authority: string, date: string) => {
      const entry = create('reuse', 'x', { data: { practice: 'case-studies/a', authority, date } });
      const found = checkEntry(entry, {
        catalogue: createCatalogue([...register, entry, create('case-studies', 'a')]),
        messages,
      });
      return found.map(({ code }) => code);
    };
    expect(record('old', '2018-05')).toEqual([]);
    expect(record('old', '2021')).toEqual(['SP307']);
    expect(record('new', '2018')).toEqual(['SP307']);
  });
});

describe('words', () => {
  test.each(['here', 'Click here', 'Read more…', 'this page', ' More '])('a link called %j is refused', (text) => {
    const outline = outlineOf([], { links: [{ url: 'https://www.gov.uk', text, place }] });
    expect(listFaults(guide({}, outline))).toEqual(['SP408 1']);
  });

  test('a link that names its target passes', () => {
    const outline = outlineOf([], { links: [{ url: 'https://www.gov.uk', text: 'Here and Now Trust', place }] });
    expect(listFaults(guide({}, outline))).toEqual([]);
  });

  test('one person\u2019s address is refused in the text and in every field, a team\u2019s in none', () => {
    const contacts = [{ found: 'jane.smith@example.gov.uk', place: { line: 9, column: 1 } }];
    expect(listFaults(guide({}, outlineOf([], { contacts })))).toEqual(['SP407 9']);
    expect(listFaults(guide({ contact: { email: 'jane.smith@example.gov.uk' } }))).toEqual(['SP407 1']);
    expect(listFaults(guide({ contact: { email: 'waste@example.gov.uk' }, steps: [] }))).toEqual([]);
    expect(listFaults(guide({ sources: [], note: 'https://example.gov.uk/01132224444' }))).toEqual([]);
  });

  test('a section is told in words, be they below headings of its own', () => {
    const headings = sections.flatMap((section): [number, string][] => [
      [2, section],
      [3, 'More'],
    ]);
    const outline = outlineOf(headings);
    for (const heading of outline.headings) heading.words = heading.depth === 3 ? 10 : 0;
    expect(listFaults(create('case-studies', 'a', { outline }))).toEqual([]);
    for (const heading of outline.headings.slice(0, 2)) heading.words = 1;
    expect(listFaults(create('case-studies', 'a', { outline }))).toEqual(['SP409 1']);
  });

  test('two sources, claims, requirements or steps of one id are one too many', () => {
    const twice = [{ id: 'a' }, { id: 'b' }, { id: 'a' }];
    expect(listFaults(guide({ claims: twice, sources: [] }))).toEqual(['SP114 1']);
    expect(listFaults(guide({ requirements: twice.slice(1), sources: [] }))).toEqual([]);
    expect(listFaults(guide({ steps: twice, sources: [] }))).toEqual(['SP114 1']);
    expect(listFaults(guide({ steps: [{}, {}], sources: [] }))).toEqual([]);
  });
});
