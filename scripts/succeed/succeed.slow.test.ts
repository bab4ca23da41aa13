import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyContent, runScript } from '../../tests/support/run.ts';
import { root } from '../lib/settings.ts';
import { factFlags } from './facts.ts';
import { parseRegisterText } from './register-text.ts';

const real = readFileSync(join(root, 'content/authorities.csv'), 'utf8');
let copy = copyContent();
const path = (name: string) => join(copy.content, name);
const read = (name: string) => readFileSync(path(name), 'utf8');

beforeEach(() => {
  copy.remove();
  copy = copyContent();
});
afterEach(() => copy.remove());

async function succeed(...words: string[]) {
  const { code, output } = await runScript('succeed.ts', words, {
    CONTENT_DIR: copy.content,
    BUILD_DATE: '2026-11-22',
  });
  return { code, output: output.trim() };
}

const useReal = () => writeFileSync(path('authorities.csv'), real);
const checkAll = async () => (await runScript('check.ts', [], { CONTENT_DIR: copy.content })).output;

test('the mergers and splits that the register knows are done already', async () => {
  useReal();
  for (const words of [
    ['allerdale,carlisle,copeland', 'cumberland', '2023-04-01'],
    ['barrow-in-furness,eden,south-lakeland', 'westmorland-and-furness', '2023-04-01'],
    ['cumbria-county-council', 'cumberland,westmorland-and-furness', '2023-04-01'],
    ['corby,east-northamptonshire,kettering,wellingborough', 'north-northamptonshire', '2021-04-01'],
    ['daventry,northampton,south-northamptonshire', 'west-northamptonshire', '2021-04-01'],
    ['northamptonshire-county-council', 'north-northamptonshire,west-northamptonshire', '2021-04-01'],
  ])
    expect(await succeed(...words)).toEqual({ code: 0, output: 'Nothing to do: all of this is so already.' });
  expect(read('authorities.csv')).toBe(real);
}, 60_000);

test('a coming split is written once, its bodies going on until then', async () => {
  useReal();
  const words = ['surrey', 'east-surrey,west-surrey', '2027-04-01'];
  expect((await succeed(...words)).code).toBe(0);
  const register = parseRegisterText(read('authorities.csv'));
  const cells = ['status', 'abolished', 'successor_slug'].map((column) => register.read('surrey', column));
  expect(cells).toEqual(['current', '2027-03-31', 'east-surrey;west-surrey']);
  const once = read('authorities.csv');
  expect((await succeed(...words)).output).toBe('Nothing to do: all of this is so already.');
  expect(read('authorities.csv')).toBe(once);
  const differing = once.split('\n').filter((line, index) => line !== real.split('\n')[index]);
  expect(differing).toHaveLength(1);
}, 60_000);

test('a merger into a body that is new adds its row, with what its parts share', async () => {
  const merged = ['alpha,gamma', 'delta', '2026-04-01', '--name', 'Delta Council', '--type', 'unitary'];
  expect((await succeed(...merged, '--nation', 'England', '--region', 'Βορράς')).code).toBe(0);
  const register = parseRegisterText(read('authorities.csv'));
  expect(
    ['official_name', 'short_name', 'tier', 'status', 'established'].map((one) => register.read('delta', one)),
  ).toEqual([...['Delta Council', 'Delta', 'single', 'current', '2026-04-01']]);
  expect(['status', 'abolished', 'successor_slug'].map((one) => register.read('gamma', one))).toEqual([
    ...['abolished', '2026-03-31', 'delta'],
  ]);
  expect(await checkAll()).not.toMatch(/SP1\d\d|SP301/);
}, 60_000);

test('a new name goes into every file that names the body, and the old address leads on', async () => {
  const page = 'collaborations/together.mdx';
  writeFileSync(path(page), `\ufeff${read(page)}\nAs [alpha] said.\n\n[alpha]: ../authorities.csv#alpha\n`);
  const welsh = ['--welsh', 'Άλφα Ουαλικά'];
  const words = ['alpha', 'alpha-new', '2026-04-01', '--rename', '--name', 'New Alpha Council', ...welsh];
  expect((await succeed(...words)).output).toContain(
    'content/redirects.yaml: authorities/alpha leads to authorities/alpha-new',
  );
  expect(existsSync(path('reuse/alpha-new--plain--2020.yaml'))).toBe(false);
  expect(read('reuse/alpha--plain--2020.yaml')).toContain('authority: alpha-new\n');
  expect(parseRegisterText(read('authorities.csv')).read('beta', 'successor_slug')).toBe('alpha-new');
  expect(await checkAll()).toContain('No problems.');
  expect(read(page).startsWith('\ufeff---\n')).toBe(true);
  expect(read(page)).toContain('[alpha]: ../authorities.csv#alpha-new\n');
  expect((await succeed(...words)).output).toBe('Nothing to do: all of this is so already.');
  expect(await succeed(...words.slice(0, 4), '--name', 'Newer Alpha Council')).toEqual({
    code: 2,
    output: expect.stringMatching(/has "New Alpha Council" as the official_name of alpha-new/) as string,
  });
  const again = await succeed(
    'alpha-new',
    'alpha-newest',
    '2026-05-01',
    '--rename',
    '--name',
    'Newest Alpha Council',
    ...welsh,
  );
  expect(again.code).toBe(0);
  expect(read('redirects.yaml')).toContain('{ from: authorities/alpha, to: authorities/alpha-newest, on: 2026-04-01 }');
  expect(await checkAll()).toContain('No problems.');
  const never = 'alpha is the old name of another body: an address is never given twice. Nothing was written.';
  for (const back of [
    ['gamma', 'alpha', '2026-05-01', '--rename', '--name', 'Gamma'],
    ['gamma,alpha-newest', 'alpha', '2026-05-01', '--name', 'Alpha', '--type', 'unitary'],
  ])
    expect(await succeed(...back)).toEqual({ code: 2, output: never });
  expect(await succeed('alpha', 'gamma', '2026-05-01', '--rename', '--name', 'Gamma')).toEqual({
    code: 2,
    output: 'There is no alpha in content/authorities.csv, and gamma was never called that. Nothing was written.',
  });
}, 60_000);

test('what makes no sense is refused in words, and nothing is written', async () => {
  const before = read('authorities.csv');
  const refusals: [string[], RegExp][] = [
    [['alfa', 'gamma', '2026-04-01'], /There is no alfa .* Did you mean alpha\?/],
    [['alpha', 'alpha', '2026-04-01'], /cannot follow itself/],
    [['alpha', 'gamma', '2026-02-30'], /is no day/],
    [['alpha', 'gamma', '1950-01-01'], /was established on 2009-04-01/],
    [['alpha', 'beta', '2026-04-01'], /beta ends in alpha itself/],
    [['gamma', 'beta', '2026-04-01'], /was abolished itself on 2009-04-01/],
    [['gamma', 'sigma', '2026-04-01'], /begins on 2027-04-01/],
    [['beta', 'gamma', '2026-04-01'], /has beta end on 2009-04-01/],
    [['alpha,gamma', 'sigma,omega', '2027-04-01'], /in several runs/],
    [['alpha', 'nowhere', '2026-04-01'], /has no nowhere\. If it is new, say what it is/],
    [['alpha', 'delta', '2026-04-01', '--name', 'Delta', '--type', 'town'], /is no type of authority/],
    [
      ['alpha', 'delta', '2026-04-01', '--name', 'D', '--type', 'unitary', '--nation', 'englond'],
      /englond isn't one .* The flag for it is --nation\./,
    ],
    [
      ['alpha', 'delta', '2026-04-01', '--name', 'D', '--type', 'unitary', '--website', 'www.d'],
      /website must be .* --website\./,
    ],
    [['alpha', '2026-04-01'], /Name the old bodies.*--region/],
    [['alpha', 'delta', '2027-04-01', '--rename', '--name', 'Delta'], /run this on 2027-04-01 or later/],
  ];
  for (const [words, why] of refusals) {
    const { code, output } = await succeed(...words);
    expect([code, output]).toEqual([2, expect.stringMatching(why) as string]);
    expect(output.split('\n')).toHaveLength(1);
  }
  expect(read('authorities.csv')).toBe(before);
}, 60_000);

test('asked for help, the command names every flag', async () => {
  const { output } = await succeed('--help');
  for (const flag of Object.keys(factFlags)) expect(output).toContain(`--${flag} `.trim());
});

test('a register with byte order mark and other line ends keeps them', async () => {
  cpSync(path('authorities.csv'), path('../kept.csv'));
  writeFileSync(path('authorities.csv'), `\ufeff${read('authorities.csv').replaceAll(/\r?\n/g, '\r\n')}`);
  await succeed('alpha', 'gamma', '2026-04-01');
  const text = read('authorities.csv');
  expect(text.startsWith('\ufeffslug,')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
