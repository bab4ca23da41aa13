import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { createStandardGlance, listRequirements, listScopes, listStandardParts } from './standard.ts';

const create = (more: object = {}) => createEntry('standards', 'open', more);
const show = (standard: ReturnType<typeof create>, ...others: ReturnType<typeof createEntry>[]) =>
  createPageContext([standard, ...others]);
const cell = (term: string, standard = create(), ...others: ReturnType<typeof createEntry>[]) =>
  createStandardGlance(standard, show(standard, ...others))
    .find((row) => row.term === term)
    ?.parts.map(({ text }) => text);

test('all four nations are answered, those alike together, and the silent ones are not known', () => {
  const appliesTo = [
    { nation: 'England', force: 'statutory', types: ['county'], note: 'By the Act.' },
    { nation: 'Wales', force: 'voluntary', note: 'Welcome.' },
    { nation: 'Scotland', force: 'voluntary', note: 'Welcome.', insteadSee: 'standards/other' },
  ];
  const standard = create({ appliesTo });
  const other = createEntry('standards', 'other', { title: 'Another' });
  expect(listScopes(standard, show(standard, other))).toEqual([
    { nations: 'England', force: 'Required by law', note: 'county. By the Act.', see: undefined },
    { nations: 'Wales', force: 'Voluntary', note: 'Welcome.', see: undefined },
    { nations: 'Scotland', force: 'Voluntary', note: 'Welcome.', see: { text: 'Another', href: '/standards/other/' } },
    { nations: 'Northern Ireland', force: 'Not known: check', note: '', see: undefined },
  ]);
  expect(cell('Must you follow it?', standard)).toEqual([
    'England: Required by law',
    'Scotland and Wales: Voluntary',
    'Northern Ireland: Not known: check',
  ]);
});

test('one answer for all nations is one line', () => {
  const appliesTo = ['England', 'Scotland', 'Wales', 'Northern Ireland'].map((nation) => ({ nation, force: 'none' }));
  expect(cell('Must you follow it?', create({ appliesTo }))).toEqual(['All four nations: Does not apply']);
});

test('the card counts what is asked, what is open and who follows or departs', () => {
  const requirements = ['must', 'may', 'must'].map((level, index) => ({ id: `r${index}`, level, text: 'Do it.' }));
  const standard = create({ requirements, uncertain: [{ what: 'The version.', asOf: '2026-01-01' }] });
  const follows = (id: string, extent: string) =>
    createEntry('case-studies', id, { implements: [{ standard: 'open', extent }] });
  const cases = [follows('a', 'full'), follows('b', 'partial'), follows('c', 'departs')];
  expect(cell('What it asks', standard)).toEqual(['2 must, 1 may']);
  expect(cell('Check before relying on this', standard)).toEqual(['points to check: 1']);
  expect(cell('Who follows it', standard, ...cases)).toEqual([
    'case studies that follow it: 2',
    'case studies that depart from it: 1',
  ]);
  expect(cell('Who follows it')).toBeUndefined();
  const { before, after } = listStandardParts(standard, show(standard, ...cases));
  expect(before.map(({ slug }) => slug)).toEqual(['must-you-follow-it', 'requirements', 'uncertain']);
  expect(after.map(({ slug }) => slug)).toEqual(['followed-by', 'departed-by', 'adoption-records']);
});

test('each requirement has an address, a name for it, and the number of its source', () => {
  const standard = create({
    requirements: [
      { id: 'publish', level: 'must', text: 'Publish.', source: 'law' },
      { id: 'test', level: 'should', text: 'Test.' },
    ],
    sources: [{ id: 'law', title: 'The law', publisher: 'Parliament' }],
  });
  expect(listRequirements(standard, show(standard))).toEqual([
    { anchor: 'requirement-publish', level: 'must', levelName: 'must', text: 'Publish.', source: { id: 'law', number: 1 }, link: 'Link to “Publish.”' },
    { anchor: 'requirement-test', level: 'should', levelName: 'should', text: 'Test.', source: undefined, link: 'Link to “Test.”' },
  ]); // prettier-ignore
});
