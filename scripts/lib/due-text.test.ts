import { expect, test } from 'vitest';
import { readYamlStrictly } from '../../src/mdx/read-yaml.ts';
import { messagesFor } from '../../src/messages/index.ts';
import type { Due } from '../../src/model/due.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import { readMark, writeDueIssue } from './due-text.ts';
import { showLink, showText } from './github-text.ts';

const context = {
  messages: messagesFor('en'),
  places: { site: 'https://shared.example/', repository: 'https://github.com/o/r', branch: 'main' },
  nameOf: (id: string) => `${id}: City Council`,
};
const study = {
  ...{
    title: 'Bins',
    authorities: [{ id: 'leeds', role: 'lead' }],
    contact: { role: 'Waste team', url: 'https://leeds.example/' },
  },
  sources: [
    { id: 'report', title: 'Report [2018]', url: 'https://a.example/r' },
    { id: 'paper', title: 'On paper' },
  ],
  claims: [
    { id: 'fewer', statement: 'Fewer bins', value: -40, unit: 'percent', period: '2018', source: 'report' },
    { id: 'calls', statement: 'Fewer calls by @council', value: 5, unit: 'calls', period: '2019', source: 'paper' },
  ],
  costs: [{ what: 'Tablets', amount: 12_000, currency: 'GBP', year: 2018, source: 'report' }],
  artefacts: [{ url: 'https://code.example/' }],
};
const write = (what: Due['what'], data: object = study, kind = 'case-studies') => {
  const outline = {
    links: [{ url: 'https://a.example/r' }, { url: '../guides/a.mdx' }, { url: 'https://b.example/' }],
  };
  const entry = { kind, id: 'bins', file: '', data, outline } as unknown as PageEntry;
  return writeDueIssue({ what, entry, due: '2026-01-02', reliedOn: 3 }, context);
};

test('an issue about a review lists each figure with its source, each link once, the contact, and the record to fill in', () => {
  const reviewed = { on: '2025-01-02', by: 'Team', checked: ['All'] };
  const { title, body, subject } = write('review', { ...study, reviewed });
  expect([title, subject]).toEqual(['Review due: Bins', 'case-studies/bins review']);
  expect(readMark(body)).toMatchObject({ subject, due: '2026-01-02' });
  expect(body.split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
    "[Bins](https://shared.example/case-studies/bins/) was to be checked again by 2 January 2026.

    It was last checked on 2 January 2025 by Team.

    ### What to check

    - [ ] “Fewer bins” (-40 percent, 2018) stands in its source: [Report \\[2018\\]](https://a.example/r)
    - [ ] “Fewer calls by @⁠council” (5 calls, 2019) stands in its source: On paper
    - [ ] The cost “Tablets” (£12,000, 2018) stands in its source: [Report \\[2018\\]](https://a.example/r)
    - [ ] This link works, and shows what the page says: <https://a.example/r>
    - [ ] This link works, and shows what the page says: <https://b.example/>
    - [ ] This link works, and shows what the page says: <https://code.example/>
    - [ ] The contact is right: Waste team, https://leeds.example/
    - [ ] The page as a whole still stands

    Mend what is wrong. Then [edit the page](https://github.com/o/r/edit/main/content/case-studies/bins.mdx), and put this in the place of its old \`reviewed\` and \`reviewBy\`, with what you checked:

    \`\`\`yaml
    reviewed:
      on: # the day on which you checked
      by: # the role or team that checked
      checked:
        - # what was checked, one point a line
    reviewBy: # the day by which somebody should check again
    \`\`\`

    Reuse records and pages that rest on it: 3.

    Opened by npm run due, which computes what is due from the content. It follows the page for as long as this issue is open; once closed, it is not opened again for the same date.
    "
  `);
});

test('an issue about a follow-up has the fields of the record, filled in where they are known', () => {
  const { title, body } = write('follow-up');
  expect(title).toBe('Follow-up due: Bins');
  expect(body.split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
    "A year has passed since the work that [Bins](https://shared.example/case-studies/bins/) tells of, and nobody has said what became of it (due since 2 January 2026).

    ### What was promised

    - \`fewer\`: Fewer bins (-40 percent, 2018)
    - \`calls\`: Fewer calls by @⁠council (5 calls, 2019)

    Look at what was promised, ask whoever did the work, and [add a record](https://github.com/o/r/new/main?filename=content%2Ffollow-ups%2F) with this text. Its name is \`bins--<year>-<month>.yaml\`. “Unknown” is an answer too.

    \`\`\`yaml
    case: bins
    on: # when the outcome was looked at, such as 2026-03
    verdict: # one of confirmed, partly, not-achieved, unknown
    claims: [fewer, calls] # leave out those that you know nothing of
    by: "leeds: City Council" # or whoever looked
    note: # what was found, in a few words
    source: # the address of a public page that shows it
    \`\`\`

    Reuse records and pages that rest on it: 3.

    Opened by npm run due, which computes what is due from the content. It follows the page for as long as this issue is open; once closed, it is not opened again for the same date.
    "
  `);
  const record = /```yaml\n([\s\S]*?)```/.exec(body)?.[1] ?? '';
  expect(readYamlStrictly(record, 1)).toMatchObject({
    values: { case: 'bins', claims: ['fewer', 'calls'], by: 'leeds: City Council', verdict: null },
    findings: [],
  });
});

test('a standard is checked by what it asks', () => {
  const standard = {
    ...{ title: 'Forms', sources: [], official: 'https://forms.example/' },
    requirements: [{ id: 'a', level: 'must', text: 'Ask little.' }],
    uncertain: [{ what: 'Whether it binds Wales', asOf: '2024-05-01' }],
  };
  const { body } = write('review', standard, 'standards');
  expect(body).toContain('- [ ] “Ask little.” is what the source asks: –');
  expect(body).toContain('- [ ] This is still not certain: Whether it binds Wales');
  expect(body).toContain('<https://forms.example/>');
});

test('the text is the same each time, and its digest changes with it', () => {
  expect(write('review')).toEqual(write('review'));
  const other = write('review', { ...study, costs: [] });
  expect(readMark(other.body)?.digest).not.toBe(readMark(write('review').body)?.digest);
});

test.each([
  ['plain words, and 5 < 6', 'plain words, and 5 < 6'],
  ['@council/team', '@\u2060council/team'],
  ['see #12, GH-12', 'see #\u206012, GH-\u206012'],
  ['<!-- due: x --> <img src=x>', '\\<!-- due: x --> \\<img src=x>'],
  ['[a](javascript:x) ![b](c)', '\\[a]\\(javascript:x) !\\[b]\\(c)'],
  ['a\n\n- [ ] b', 'a - \\[ ] b'],
  ['`code` *bold* _it_', '\\`code\\` \\*bold\\* \\_it\\_'],
  ['a\u202eb', 'ab'],
])('%j is shown as %j', (text, shown) => {
  expect(showText(text)).toBe(shown);
});

test('a link says no more than its words', () => {
  expect(showLink('a](x) @b', 'https://a.example/#b')).toBe('[a\\](x) @\u2060b](https://a.example/#b)');
  expect(showLink('https://a.example/', 'https://a.example/')).toBe('<https://a.example/>');
});
