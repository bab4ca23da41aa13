import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { runScript } from '../tests/support/run.ts';
import { listFiles } from './lib/read-content.ts';
import { root } from './lib/settings.ts';

// Each runs the command as a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'fix-'));
const content = join(folder, 'content');
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(join(root, 'tests/fixtures/content'), content, { recursive: true });
  // Its fields stand in an order of their own.
  rmSync(join(content, 'case-studies/everything.mdx'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const plain = join(content, 'case-studies/plain.mdx');
const record = join(content, 'reuse/alpha--plain--2020.yaml');
const topics = join(content, 'topics.yaml');
const read = (file: string) => readFileSync(file, 'utf8');
const change = (file: string, from: string, to: string) => writeFileSync(file, read(file).replace(from, to));
const fix = async (...words: string[]) => {
  const { code, output } = await runScript('fix.ts', words, { CONTENT_DIR: content });
  return { code, lines: output.replaceAll(`${content}/`, '').trim().split('\n') };
};
const bytes = () => listFiles(content).map((path) => `${path} ${readFileSync(join(content, path), 'base64')}`);

test('what can be mended is mended and told, one line each; a second run finds nothing', async () => {
  change(plain, '[topic-one]', '[ΠΡΏΤΟ]  ');
  change(plain, 'stage: unknown', 'stage: Unknown\nstarted: 04/07/2018');
  change(record, 'date: 2020', 'date: July 2020');
  const told = [
    'case-studies/plain.mdx: topics: "ΠΡΏΤΟ" is now topic-one',
    'case-studies/plain.mdx: stage: "Unknown" is now unknown',
    'case-studies/plain.mdx: the fields stand in the usual order now',
    'case-studies/plain.mdx: spaces and empty lines that meant nothing are gone, lines: 1',
    'case-studies/plain.mdx: started: "04/07/2018" can be 2018-07-04 or 2018-04-07. Write the one that is meant',
    'reuse/alpha--plain--2020.yaml: date: "July 2020" is now 2020-07',
  ];
  change(plain, 'summary: Πρόβλημα. Τι κάναμε.\n', '');
  change(plain, 'outcome:', 'summary: Πρόβλημα. Τι κάναμε.\noutcome:');
  const { code, lines } = await fix(plain, record);
  expect(lines).toEqual([...told, 'Files: 2. Mended: 2. Left as they are: 0.']);
  expect(code).toBe(0);
  expect(read(plain)).toContain('title: Απλό\nsummary: Πρόβλημα. Τι κάναμε.\ntopics: [topic-one]\nauthorities');
  expect(read(record)).toContain('date: 2020-07\n');
  const before = bytes();
  expect((await fix(plain, record)).lines).toEqual([told[4], 'Files: 2. Mended: 0. Left as they are: 0.']);
  expect(bytes()).toEqual(before);
});

test('a dry run shows the lines that would change, and writes nothing', async () => {
  change(record, 'date: 2020', 'date: July 2020');
  writeFileSync(plain, `${read(plain)}\n${'* a\n'.repeat(31)}`.replaceAll('\n', '\r\n'));
  const before = bytes();
  const { code, lines } = await fix('--dry-run', record, join(content, 'case-studies'));
  expect(lines).toContain('case-studies/plain.mdx: the lines end as in all other files now');
  expect(lines.slice(-5)).toEqual([
    '  … and 22 lines more',
    'reuse/alpha--plain--2020.yaml: date: "July 2020" is now 2020-07',
    '  -    4  date: July 2020',
    '  +    4  date: 2020-07',
    'Nothing was written. Files: 2. To be mended: 2. Left as they are: 0.',
  ]);
  expect(code).toBe(0);
  expect(bytes()).toEqual(before);
});

test('what cannot be read is left byte by byte, with the reason in plain words', async () => {
  change(plain, '## Lessons', 'Under <5 days, {now}\u001b[2J.  \r\n\r\n## Lessons');
  writeFileSync(record, Buffer.from([0x64, 0xff, 0x0a]));
  const before = bytes();
  const { code, lines } = await fix();
  expect(lines).toEqual([
    expect.stringMatching(/^case-studies\/plain\.mdx:\d+:\d+: left as it is\. \S.*\S$/) as string,
    expect.stringMatching(/^reuse\/alpha--plain--2020\.yaml:1:1: left as it is\. \S.*\S$/) as string,
    expect.stringMatching(/^Files: \d+\. Mended: 0\. Left as they are: 2\.$/) as string,
  ]);
  expect(lines.join('\n')).not.toContain('\u001b');
  expect(code).toBe(1);
  expect(bytes()).toEqual(before);
});

test('lists, pictures, links and files that are no content stay untouched', async () => {
  writeFileSync(topics, `${read(topics)}  \n`);
  const outside = join(folder, 'outside.mdx');
  writeFileSync(outside, read(plain).replace('\n', '  \r\n'));
  symlinkSync(outside, join(content, 'case-studies/link.mdx'));
  writeFileSync(join(content, 'case-studies/Bad Name.mdx'), '* a  \r\n');
  const before = [read(outside), ...bytes()];
  expect((await fix()).lines).toEqual([expect.stringContaining('Mended: 0. Left as they are: 0.') as string]);
  expect((await fix(topics)).lines).toEqual(['Files: 0. Mended: 0. Left as they are: 0.']);
  expect([read(outside), ...bytes()]).toEqual(before);
});

test('a faulty list of topics stops nothing: names of topics are left then', async () => {
  writeFileSync(topics, 'topics: "');
  change(plain, '[topic-one]', '[Πρώτο]');
  change(record, 'date: 2020', 'date: July 2020');
  expect((await fix(plain, record)).lines).toEqual([
    'reuse/alpha--plain--2020.yaml: date: "July 2020" is now 2020-07',
    'Files: 2. Mended: 1. Left as they are: 0.',
  ]);
});

test.each([[['no/such/file.mdx']], [['--dryrun']]])('%j is refused in one line', async (words) => {
  const { code, lines } = await fix(...words);
  expect(lines).toHaveLength(1);
  expect(code).toBe(2);
});
