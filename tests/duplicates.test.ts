import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/settings.ts';
import { runScript } from './support/run.ts';

const set = join(root, 'tests/fixtures/duplicates');
const drafts = join(set, 'drafts');
const folder = mkdtempSync(join(root, '.cache/test-'));
const environment = { CONTENT_DIR: join(set, 'content') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compare = (...words: string[]) => runScript('similar.ts', words, environment);
const evaluate = (gold: string) => runScript('evaluate.ts', ['duplicates', '--gold', gold], environment);

/** Writes a file to compare. */
function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('the invented library is sound', async () => {
  expect((await runScript('check.ts', [], environment)).output.trim()).toBe('No problems. Files: 10.');
});

describe('evaluate duplicates', () => {
  // The false alarm is draft-008: the same county, libraries, foundation and village, and another project.
  test('prints every draft, what was found by level, and the measures', async () => {
    const { code, output } = await evaluate(drafts);
    const lines = output.trim().split('\n');
    expect(lines.filter((line) => /^(ok {3}|WRONG) draft-/.test(line))).toHaveLength(14);
    expect(lines.filter((line) => line.startsWith('WRONG')).map((line) => line.split(/\s+/)[1])).toEqual([
      'draft-008.md',
    ]);
    expect(output).toMatch(
      /^ok +draft-005\.md +heavy +dunvale-night-calls +0\.\d\d dunvale-night-calls dunvale-night-calls$/m,
    );
    expect(output).toMatch(/^ok +draft-012\.md +other +-$/m);
    expect(lines.slice(14, -1)).toEqual([
      'light: 2 of 2 found',
      'medium: 2 of 2 found',
      'heavy: 2 of 2 found',
      'hard-negative: 1 of 5 false alarms',
      'other: 0 of 3 false alarms',
      // Six found among seven calls: 6/7, 6/6, 12/13.
      'precision 0.857, recall 1.000, F1 0.923',
    ]);
    expect(lines.at(-1)).toMatch(/^index \d+ ms, \d+\.\d ms a draft$/);
    expect(code).toBe(0);
  });

  test('counts what is missed or called without reason', async () => {
    const gold = join(folder, 'gold');
    cpSync(drafts, gold, { recursive: true });
    const duplicate = (file: string, of: string) => ({ file, verdict: 'duplicate', of, level: 'light' });
    const distinct = (file: string) => ({ file, verdict: 'distinct', of: null, level: 'other' });
    const wrong = [
      duplicate('draft-001.md', 'ashmere-bin-sensors'),
      duplicate('draft-002.md', 'ashmere-bin-sensors'), // another one is called
      duplicate('draft-012.md', 'ashmere-bin-sensors'), // none is called
      distinct('draft-003.md'),
      distinct('draft-013.md'),
    ];
    writeFileSync(join(gold, 'index.json'), JSON.stringify({ drafts: wrong }));
    const { output } = await evaluate(gold);
    // Three calls, one of them right, of three that should have been.
    for (const line of ['light: 1 of 3 found', 'other: 1 of 2 false alarms', 'precision 0.333, recall 0.333, F1 0.333'])
      expect(output.split('\n')).toContain(line);
  });

  test.each([
    [['duplicates'], 'Say where the set lies: --gold DIR.'],
    [['duplicates', '--gold', 'tests'], 'There is no index.json in tests.'],
    [['duplicate'], /^Say what to evaluate: duplicates, /],
  ])('%j is told in one line', async (words, said) => {
    const { code, output } = await runScript('evaluate.ts', words, environment);
    expect(output.trim()).toMatch(said);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});

interface Answer {
  similar: {
    id: string;
    kind: string;
    score: number;
    verdict: string;
    because: { shared: string; values: string[] }[];
    passages: string[];
  }[];
  topics: { id: string; share: number }[];
}

describe('similar', () => {
  test('answers as json, best first, in the documented shape', async () => {
    const { code, output } = await compare('--format', 'json', join(drafts, 'draft-003.md'));
    const { similar, topics, ...rest } = JSON.parse(output) as Answer;
    expect(rest).toEqual({});
    expect(similar[0]).toEqual({
      id: 'brackwater-parking-permits',
      kind: 'case-studies',
      score: expect.any(Number) as number,
      verdict: 'same-practice',
      because: [
        { shared: 'places', values: ['brackwater'] },
        { shared: 'figures', values: expect.arrayContaining(['83%', '£86000', '312']) as string[] },
        { shared: 'names', values: expect.arrayContaining(['mercer', 'permits']) as string[] },
        { shared: 'words', values: expect.arrayContaining(['plate']) as string[] },
      ],
      passages: [],
    });
    for (const one of similar) {
      expect(Object.keys(one)).toEqual(['id', 'kind', 'score', 'verdict', 'because', 'passages']);
      expect(['same-practice', 'copy', 'related']).toContain(one.verdict);
    }
    expect(similar.slice(1).map(({ verdict }) => verdict)).not.toContain('same-practice');
    expect(topics[0]).toEqual({ id: 'parking', share: expect.any(Number) as number });
    expect(code).toBe(0);
  });

  test('tells a copy, and shows what is repeated', async () => {
    const sentence =
      'Residents renew online with their council tax reference, which proves the address, so that nobody has to send a copy of a bill.';
    const found = readFileSync(join(set, 'content/case-studies/brackwater-parking-permits.mdx'), 'utf8');
    expect(found).toContain(sentence);
    const own = readFileSync(join(drafts, 'draft-013.md'), 'utf8');
    const { output } = await compare(
      '--format',
      'json',
      write('copied.mdx', `${own}\n${sentence} Kestrel Permits supplied the register.\n`),
    );
    const { similar } = JSON.parse(output) as Answer;
    expect(similar[0]).toMatchObject({ id: 'brackwater-parking-permits', verdict: 'copy' });
    expect(similar[0]?.passages).toEqual([`${sentence} Kestrel Permits supplied the register`]);
  });

  test('answers people with reasons, advice and topics', async () => {
    const { code, output } = await compare(join(drafts, 'draft-003.md'));
    const [first = '', reasons = '', advice = ''] = output.split('\n');
    expect(first).toMatch(/^1\.\d\d {2}case-studies\/brackwater-parking-permits {2}most likely the same work$/);
    expect(reasons).toMatch(
      /^ {2}same place: brackwater; same figures: .*£86000.*; same names: .*mercer.*; same words: .*plate/,
    );
    expect(advice).toContain(
      'npm run new -- reuse --practice case-studies/brackwater-parking-permits --authority <yours>',
    );
    expect(output).toMatch(/^Topics that fit: parking/m);
    expect(code).toBe(0);
  });

  test('says when there is nothing like it', async () => {
    const { code, output } = await compare(join(drafts, 'draft-012.md'));
    expect(output.split('\n')[0]).toBe('Nothing like it is in the library yet.');
    expect(code).toBe(0);
  });

  test('does not compare an entry with itself', async () => {
    const { output } = await compare(
      '--format',
      'json',
      join(set, 'content/case-studies/brackwater-parking-permits.mdx'),
    );
    expect((JSON.parse(output) as Answer).similar.map(({ id }) => id)).not.toContain('brackwater-parking-permits');
  });

  test('reads a draft without front matter, and finds it by its text', async () => {
    const text = readFileSync(join(drafts, 'draft-001.md'), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const { output } = await compare('--format', 'json', write('bare.md', text));
    const { similar } = JSON.parse(output) as Answer;
    expect(similar[0]).toMatchObject({ id: 'ashmere-bin-sensors', verdict: 'same-practice' });
  });

  test.each([
    ['empty', ''],
    ['front matter only begun', '---\ntitle: [Zebra\n'],
    ['broken text', '---\ntitle: Zebra\n---\n\n<Callout\n\n{'],
    ['headings and prompts alone', '## Problem\n\nTo be written: which parking permits the council issued.\n'],
    ['no text at all', '\u0000\u0001\ufffd'],
  ])('is not upset by a draft with %s', async (name, text) => {
    const { code, output } = await compare('--format', 'json', write(`${name}.mdx`, text));
    expect((JSON.parse(output) as Answer).similar).toEqual([]);
    expect(code).toBe(0);
  });

  test.each([
    [[], 'Say which draft: npm run similar -- draft.mdx'],
    [['no/such/draft.mdx'], 'There is no file no/such/draft.mdx.'],
    [['tests'], 'There is no file tests.'],
    [['--format', 'xml', 'README.md'], 'There is no format "xml": use json.'],
    [['--colour', 'README.md'], /^Unknown option '--colour'/],
  ])('%j is told in one line', async (words, said) => {
    const { code, output } = await compare(...words);
    expect(output.trim()).toMatch(said);
    expect(output).not.toMatch(/\n\s+at /);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
