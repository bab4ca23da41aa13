import fc from 'fast-check';
import { everything } from './everything.ts';
import { likely, text } from './arbitrary-text.ts';

const dates = [
  '2018-07-04', '2018-07', '2018', '4 July 2018', 'July 2018', '04/07/2018', '25/12/2018', '2018-7-4', '31 February 2018',
]; // prettier-ignore
const topics = ['open-data', 'Open Data', 'Open data sets', 'OPEN DATA', 'apis', 'Something else', 'shared name'];
const titles = ['Sample', '"Sample: a page"', "' Sample '", '"2018"', 'Sample # a title'];

/** The first of some ways to write a field is sound: it stands there more often than the others. */
const mostly = ([sound = '', ...others]: string[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(sound) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const date = mostly(dates);

/** The fields of a case study, each as lines of YAML, written in many ways. */
const fields = fc.record({
  title: mostly(titles).map((title) => `title: ${title}`),
  summary: mostly([
    'summary: >-\n  A problem.   \n  What was done.',
    'summary: |\n  A problem.\n',
    'summary:   "A problem.\n  What was done."  # short',
  ]),
  topics: fc.tuple(fc.array(mostly(topics), { minLength: 1, maxLength: 3 }), fc.boolean()).map(
    ([list, isFlow]) => (isFlow ? `topics: [ ${list.join(' , ')} ]` : `topics:\n${list.map((one) => `  - ${one}`).join('\n')}`), // prettier-ignore
  ),
  authorities: mostly([
    'authorities:\n  - { role: lead , id: leeds }',
    'authorities: # who\n- role: Lead\n  id: leeds\n\n  # the other\n- id: york # c\n  role: "partner"',
    'authorities:\n  -\n    role: lead\n    # its id\n    id: leeds',
  ]),
  stage: mostly(['stage: live', 'stage: Live', 'stage: "LIVE"']),
  outcome: mostly(['outcome: not-achieved', 'outcome: Not achieved', 'outcome: unknown']),
  writtenFrom: mostly(['writtenFrom: public-sources', 'writtenFrom: Public Sources']),
  started: date.map((date) => `started: "${date}"`),
  ended: date.map((date) => `ended: ${date}`),
  claims: mostly([
    'claims: []',
    'claims:\n  - value: "20"\n    id: a\n    kind: use\n    statement: It fell.\n    unit: calls\n    period: 2020 \n    measuredBy: authority\n    source: report',
  ]),
  sources: date.map(
    (date) =>
      `# where from\nsources:\n  - { url: "https://www.example.gov.uk/r" , publisher: Leeds, title: Report, id: report, date: ${date}}\n  - id: minutes\n    title: Minutes\n    publisher: Leeds`,
  ),
}); // prettier-ignore

const frontMatter = fc
  .tuple(fields, fc.array(mostly(['# a remark', '', 'odd: 1']), { maxLength: 3 }))
  .chain(([known, others]) => fc.shuffledSubarray([...Object.values(known), ...others.slice(0, 2)], { minLength: 11 }))
  .map((lines) => lines.join('\n'));

const item = fc
  .tuple(fc.constantFrom('*', '+', '-', '1.'), fc.constantFrom(' ', '  '), fc.constantFrom('a', 'b  ', 'c\n  d', '- e', '* * f', '', '[ ] g', '`h  `'))
  .map(([sign, space, words]) => `${sign}${space}${words}`); // prettier-ignore
const block = fc.oneof(
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join('\n')),
  fc.constantFrom('A line   \nbroken  ', '```\ncode   \n```  ', '## Title  ', '> * quoted \n> + twice', '<Callout>  \n* a\n\n+ b\n</Callout>', 'a\\  ', '| a | \n| - |  \n| b |  ', '  ', 'End[^report] ', everything), // prettier-ignore
  likely,
  text,
);
const body = fc
  .tuple(fc.array(block, { maxLength: 5 }), fc.constantFrom('\n\n', '\n'))
  .map(([blocks, gap]) => blocks.join(gap));

/** A page of a case study as people write it: most can be read, and most could be tidier. */
export const untidyPage = fc
  .tuple(frontMatter, body, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\n\n\n'))
  .map(([yaml, words, end, last]) => `---\n${yaml}\n---\n\n${words}${last}`.replaceAll('\n', end));

/** A reuse record as people write it. */
export const untidyRecord = fc
  .tuple(fc.constantFrom(...dates), fc.constantFrom('adopted', 'Adopted', '"adopted" # sure'), fc.boolean())
  .chain(([date, verdict, isLast]) =>
    fc
      .shuffledSubarray(
        ['practice: case-studies/a  ', `verdict: ${verdict}`, `date: ${date}`, '# by\nauthority: leeds', 'source: https://www.example.gov.uk/r'],
        { minLength: 5 },
      )
      .map((lines) => lines.join('\n') + (isLast ? '' : '\n')),
  ); // prettier-ignore
