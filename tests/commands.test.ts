import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Problem } from '../src/model/problem.ts';
import { copyContent, runScript } from './support/run.ts';

const { content, remove } = copyContent();
const plain = join(content, 'case-studies/plain.mdx');
const sound = readFileSync(plain, 'utf8');
afterAll(remove);

test('check is quiet about sound content', async () => {
  const { code, output } = await runScript('check.ts', [], { CONTENT_DIR: content });
  expect(output.trim()).toBe('No problems. Files: 18.');
  expect(code).toBe(0);
});

test('check lists all problems of all files, sorted, as json', async () => {
  writeFileSync(plain, sound.replace('stage: unknown', 'stage: lvie').replace('## Lessons', '## Lesson'));
  writeFileSync(join(content, 'guides/Bad Name.mdx'), 'x');
  mkdirSync(join(content, 'notes'), { recursive: true });
  writeFileSync(join(content, 'notes/todo.txt'), 'x');
  writeFileSync(join(content, 'case-studies/images/broken.png'), 'not a picture');
  const { code, output } = await runScript('check.ts', ['--format', 'json'], { CONTENT_DIR: content });
  const { problems, counts } = JSON.parse(output) as { problems: Problem[]; counts: Record<string, number> };
  const found = problems.map(({ file, code: one }) => `${file.replace(/^.*content\//, '')} ${one}`);
  expect(found).toEqual([
    'case-studies/images/broken.png SP305',
    'case-studies/plain.mdx SP109',
    'guides/Bad Name.mdx SP011',
    'notes/todo.txt SP010',
    'redirects.yaml SP312', // leads to a page that is broken now
  ]);
  expect(problems.find(({ code: one }) => one === 'SP109')).toMatchObject({
    line: 6,
    column: 1,
    severity: 'error',
    message: expect.stringContaining('lvie') as string,
    help: expect.stringContaining('Did you mean live?') as string,
  });
  expect(counts).toEqual({ files: 21, errors: problems.length, warnings: 0, hints: 0 });
  expect(code).toBe(1);
});

test('check can be asked about one file, and writes annotations for GitHub', async () => {
  const { code, output } = await runScript('check.ts', ['--format', 'github', plain], { CONTENT_DIR: content });
  expect(output.trim()).toMatch(
    /^::error file=[^,]*plain\.mdx,line=6,col=1,title=SP109::lvie isn't one of the words for stage\./,
  );
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

test('a link is refused without being opened, by check and by build', async () => {
  const { content: linked, out, remove: removeLinked } = copyContent();
  symlinkSync('/etc/hostname', join(linked, 'case-studies/link.mdx'));
  symlinkSync('/etc', join(linked, 'case-studies/folder'));
  for (const script of ['check.ts', 'build.ts']) {
    const { code, output } = await runScript(script, [], { CONTENT_DIR: linked, OUT_DIR: out });
    expect(output).toMatch(/case-studies\/link\.mdx:1:1\s+error SP013/);
    expect(output).toMatch(/case-studies\/folder:1:1\s+error SP013/);
    expect(output).not.toContain('EISDIR');
    expect(code).toBe(1);
  }
  removeLinked();
});

test('a wrong option or file is told in one line', async () => {
  for (const args of [['--format', 'xml'], ['--colour'], ['no/such/file.mdx']]) {
    const { code, output } = await runScript('check.ts', args, { CONTENT_DIR: content });
    expect(output.trim().split('\n'), args.join(' ')).toHaveLength(1);
    expect(code).toBe(2);
  }
});

test('start says when the port is taken, or is not one', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  const taken = await runScript('start.ts', [], { PORT: String(port) });
  server.close();
  expect(taken.output.trim()).toBe(
    `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
  );
  expect(taken.code).toBe(2);
  const wrong = await runScript('start.ts', [], { PORT: 'web' });
  expect(wrong.output.trim()).toBe('PORT must be a number from 1 to 65535, not "web".');
});

test('evaluate prints every sample with its verdict', async () => {
  const { code, output } = await runScript('evaluate.ts', ['hostile', '--gold', 'tests/fixtures/hostile']);
  expect(output).toMatch(/^ok +esm-import-relative-config +reject +reject +SP201 6$/m);
  expect(output).toMatch(/0 wrong \(0 hostile accepted, 0 benign refused\)/);
  expect(code).toBe(0);
});

test('new makes a sound entry of every kind, and check passes it', async () => {
  const { content: fresh, remove: removeFresh } = copyContent();
  const make = (...words: string[]) => runScript('new.ts', words, { CONTENT_DIR: fresh });
  const made = [
    await make('case-study', 'Fewer missed bins: café', '--topics', 'topic-one', '--authority', 'alpha'),
    await make('standards', 'How we count bins', '--topics', 'topic-one'),
    await make('guide', 'Count bins', '--topics', 'topic-one'),
    await make('collaboration', 'Count bins together', '--topics', 'topic-one', '--authority', 'alpha'),
    await make(
      ...['reuse', '--practice', 'case-studies/plain', '--authority', 'alpha', '--verdict', 'adopted'],
      ...['--date', '2024-05', '--source', 'https://www.example.gov.uk/'],
    ),
    await make(
      ...['follow-up', '--case', 'plain', '--verdict', 'unknown', '--date', '2025-04', '--by', 'Leeds City Council'],
      ...['--source', 'https://www.example.gov.uk/'],
    ),
  ];
  expect(
    made.map(({ code, output }) => [
      code,
      output
        .split(' is there')[0]
        ?.replace(/^.*\/content\//, '')
        .trim(),
    ]),
  ).toEqual([
    [0, 'case-studies/fewer-missed-bins-cafe.mdx'],
    [0, 'standards/how-we-count-bins.mdx'],
    [0, 'guides/count-bins.mdx'],
    [0, 'collaborations/count-bins-together.mdx'],
    [0, 'reuse/alpha--plain--2024.yaml'],
    [0, 'follow-ups/plain--2025-04.yaml'],
  ]);
  const { code, output } = await runScript('check.ts', [], { CONTENT_DIR: fresh });
  expect(output).toContain('Errors: 0. Warnings: ');
  expect(code).toBe(0);
  removeFresh();
});

test.each([
  [[], 'Say what to make: case-study'],
  [['case-studdy', 'Bins'], 'Did you mean case-study?'],
  [['guide'], 'Say what it is called'],
  [['case-study', 'Bins'], 'Please add --topics.'],
  [['reuse', '--practice', 'case-studies/plain'], 'Please add --authority --verdict --date --source.'],
  [['case-study', 'Bins', '--topics', 'topic-on', '--authority', 'alpha'], 'Did you mean topic-one?'],
  [['case-study', 'Plain', '--topics', 'topic-one', '--authority', 'alpha'], 'is there already'],
])('new %j: %s', async (words, said) => {
  const { content: fresh, remove: removeFresh } = copyContent();
  const { code, output } = await runScript('new.ts', words, { CONTENT_DIR: fresh });
  expect(output).toContain(said);
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBeGreaterThan(0);
  removeFresh();
});

test('check gives hints at the prose when asked, and they change no verdict', async () => {
  const { content: fresh, remove: removeFresh } = copyContent();
  const file = join(fresh, 'case-studies/plain.mdx');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('## Lessons\n', '## Lessons\n\nTheir behavior changed a lot.\n'),
  );
  const { code, output } = await runScript('check.ts', ['--prose', file], { CONTENT_DIR: fresh });
  expect(output).toContain('behavior is in no British dictionary.');
  expect(code).toBe(0);
  expect((await runScript('check.ts', [file], { CONTENT_DIR: fresh })).output).toContain('No problems.');
  removeFresh();
});

test('gaps counts what the library lacks', async () => {
  const { content: fresh, remove: removeFresh } = copyContent();
  const { code, output } = await runScript('gaps.ts', [], { CONTENT_DIR: fresh, BUILD_DATE: '2030-01-01' });
  expect(code).toBe(0);
  expect(output).toMatch(/^ +\d+ {2}Reviews that are overdue$/m);
  expect(output.trim().split('\n')).toHaveLength(13);
  removeFresh();
});
