import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyContent, createEnvironment } from '../tests/support/run.ts';
import { runApart } from '../tests/support/run-apart.ts';
import { formIds } from '../src/forms/form.ts';
import { forms } from '../src/forms/forms.ts';
import { root } from './lib/settings.ts';
import { flagOf } from './new/flags.ts';

// Each runs a command as a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let copy: ReturnType<typeof copyContent>;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => copy.remove());

const make = (...words: string[]) => runApart('new.ts', words, { env: { CONTENT_DIR: copy.content } });
const read = (path: string) => readFileSync(join(copy.content, path), 'utf8');
const prose = 'We tried it with ten people and changed what they told us to change.';

test('a story and a correction are made by flags, with the questions as flags', async () => {
  const story = await make(
    ...['story', '--where', 'alpha', '--what', `We told the crews. ${prose}`, '--when', '2021 to 2023'],
    ...['--result', prose, '--failed', prose, '--take', 'Our map of the streets (Πρώτο): it is for all.'],
  );
  expect([story.code, story.err]).toEqual([0, '']);
  expect(read('case-studies/we-told-the-crews.mdx')).toMatch(/^---\ntitle: We told the crews\n[^]*\nended: "2023"\n/);
  const correction = await make(
    ...[
      'correction',
      '--page',
      'case-studies/plain',
      '--kind',
      'reply',
      '--text',
      'It was us.',
      '--by',
      'Alpha Council',
    ],
  );
  expect([correction.code, correction.err]).toEqual([0, '']);
  expect(correction.out).toMatch(/corrections\/case-studies--plain--\d{4}-\d\d-\d\d\.yaml is there\./);
});

test('any question of a page can be answered by its flag; what is not is still to be written', async () => {
  const made = await make(
    ...['case-study', 'Fewer missed bins', '--topics', 'topic-one; topic-two', '--authority', 'alpha,beta'],
    ...['--stage', 'Live', '--partners', 'Age UK; A university', '--whatDidNotWork', `${prose} <5 days {x}`],
    ...['--supplier-paid', 'no', '--author', 'Waste team', '--from', 'public-sources'],
  );
  expect([made.code, made.err]).toEqual([0, '']);
  const text = read('case-studies/fewer-missed-bins.mdx');
  expect(text).toContain('authorities:\n  - id: alpha\n    role: lead\n  - id: beta\n    role: partner\n');
  expect(text).toContain('partners:\n  - Age UK\n  - A university\nstage: live\noutcome: unknown\n');
  expect(text).toContain('writtenFrom: public-sources\n');
  expect(text).toContain('\n## Problem\n\nTo be written: what was wrong');
  expect(text).toContain(`\n## What did not work\n\n${prose} \\<5 days \\{x}\n`);
});

describe('every question of every form is a flag', () => {
  test.each(formIds)('%s', async (id) => {
    const { err } = await make(id, '--nothing', 'x');
    expect(err).toContain("Unknown option '--nothing'");
    const flags = forms[id].questions.map((question) => flagOf(question.id)).filter((flag) => flag !== 'title');
    const told = await make(id, ...flags.flatMap((flag) => [`--${flag}`, '\u001b[31m?']));
    expect([told.code, told.err.includes('Unknown option'), told.err.includes('\u001b')]).not.toContain(true);
    expect(told.code).toBeGreaterThan(0);
  });
});

test.each([
  [[], /^Say what to make: case-study, story, reuse, follow-up, collaboration, correction, standard, guide\.\nFor example: npm run new -- case-study "/],
  [['reuse'], /^Please add --practice --authority --verdict --date --source\.\nFor example: npm run new -- reuse --practice case-studies\/wigan-deal --authority "Leeds City Council" /],
  [['story'], /^Please add --where --what --result --failed --take\.\nFor example: .* --what "\.\.\."/],
  [['follow-up', '--case', 'plain'], /^Please add --date --verdict --by --source\./],
  [['correction', '--page', 'x', '--kind', 'reply'], /^Please add --text --by\./],
  [['collaboration', 'A title', '--topics', 'topic-one'], /^Please add --authority\.\nFor example: npm run new -- collaboration "/],
  [['reuse', 'A title', '--practice', 'x'], /^A reuse has no title: leave out "A title"\./],
  [['case-study', 'A', 'title'], /^Put what belongs together in quotation marks: "A title"/],
  [['guide', 'A title', '--practice', 'x'], /^Please leave out --practice: what makes a guide is --title --topics\./],
  [['correction', '--page', 'case-studies/nothing', '--kind', 'reply', '--text', 'a', '--by', 'b'], /^- Which page\? .*\n.*Nothing was written\. Correct the words/],
  [['reuse', '--practice', 'case-studies/plain', '--authority', 'alpha', '--verdict', 'adopted', '--date', '2020', '--source', 'https://www.example.org/'], /alpha--plain--2020\.yaml is there already: add to it/],
] as const)('new %j, without a terminal, is told in plain words', async (words, said) => {
  const { code, out, err } = await make(...words);
  expect(err).toMatch(said);
  expect(err).not.toMatch(/\n\s+at /);
  expect([code > 0, out]).toEqual([true, '']);
}); // prettier-ignore

/** Runs `npm run new` at a terminal of its own; each answer is typed once its question is there. */
function runAtTerminal(
  words: string,
  answers: [question: string, ...keys: string[]][],
): Promise<{ code: number | null; shown: string }> {
  const command = `${process.execPath} ${join(root, 'scripts/new.ts')} ${words}`;
  const env = { ...createEnvironment({ CONTENT_DIR: copy.content }), TERM: 'xterm', COLUMNS: '200' };
  const child = spawn('script', ['-qefc', command, '/dev/null'], { cwd: root, env });
  let [shown, read] = ['', 0];
  const open = [...answers];
  child.stdout.on('data', (data: Buffer) => {
    shown += stripVTControlCharacters(data.toString());
    const [next] = open;
    if (!next || !shown.slice(read).includes(next[0])) return;
    open.shift();
    read = shown.length;
    // A list is there a moment after its question.
    next.slice(1).forEach((key, index) => setTimeout(() => child.stdin.write(key), 150 * (index + 1)));
  });
  return new Promise((done) => child.on('close', (code) => done({ code, shown })));
}

test('at a terminal it asks, and writes what was answered', async () => {
  const { code, shown } = await runAtTerminal('reuse', [
    ['What did you take up?', 'every', '\r'],
    ['Which authority are you?', 'alph', '\r'],
    ['What came of it?', '\r'],
    ['When was that decided?', '2024', '\r'],
    ['What should others know?', '\r'],
    ['Where can readers see it?', 'https://www.example.org/decision', '\r'],
  ]);
  expect(shown).toContain('reuse/alpha--everything--2024.yaml is there.');
  expect(code).toBe(0);
  expect(read('reuse/alpha--everything--2024.yaml')).toContain('verdict: adopted\n');
});

test('whoever stops half-way is told that nothing was written', async () => {
  const { code, shown } = await runAtTerminal('', [['What do you want to share?', '\u0003']]);
  expect(shown).toContain('Stopped. Nothing was written.');
  expect(shown).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
});
