import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import { readContent } from '../lib/read-content.ts';
import { bothReadings } from '../lib/readings.ts';
import { createEntryFile, createReuseFiles, generateFiles } from './generate.ts';
import { readSamples } from './samples.ts';
import { createVocabulary, createWordDraw, vocabularySize } from './vocabulary.ts';
import { createRandom } from './random.ts';
import { createWorld } from './world.ts';
import { writeContent } from './write-content.ts';

const samples = await readSamples();
const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same seed gives the same files, another seed others', () => {
  const generate = (seed: number) => [...generateFiles(createWorld({ count: 12, seed }, samples))];
  expect(generate(1)).toEqual(generate(1));
  const paths = (seed: number) => generate(seed).map(({ path }) => path);
  expect(paths(2)).not.toEqual(paths(1));
});

test('both readings pass what is generated, without as much as a warning', async () => {
  writeContent(folder, createWorld({ count: 20, seed: 7 }, samples));
  const { catalogue, problems } = await readContent(folder, bothReadings(messagesFor('en')));
  expect(problems).toEqual([]);
  expect(
    (['case-studies', 'standards', 'guides', 'reuse'] as const).map((kind) => catalogue.list(kind).length),
  ).toEqual([18, 1, 1, 40]);
  for (const { outline, data } of catalogue.list('case-studies')) {
    expect(outline?.words).toBeGreaterThan(250);
    expect(outline?.words).toBeLessThan(1100);
    const links = outline?.links.filter(({ url }) => url.endsWith('.mdx')).length ?? 0;
    expect(links).toBeGreaterThanOrEqual(2);
    expect(data.sources.length).toBeGreaterThanOrEqual(5);
  }
  expect(readdirSync(folder)).toContain('glossary.yaml');
});

test('the vocabulary has 45,000 different words, and the second is drawn half as often as the first', () => {
  const vocabulary = createVocabulary(samples.words);
  expect(vocabulary).toHaveLength(45_000);
  expect(new Set(vocabulary).size).toBe(vocabularySize);
  const [first, second] = vocabulary;
  const random = createRandom(3);
  const draw = createWordDraw(vocabulary);
  const drawn = Array.from({ length: 50_000 }, () => draw(random));
  const count = (word: string | undefined) => drawn.filter((one) => one === word).length;
  expect(count(first) / count(second)).toBeGreaterThan(1.8);
  expect(count(first) / count(second)).toBeLessThan(2.2);
});

test('one entry in a hundred nearly repeats another', () => {
  const world = createWorld({ count: 300, seed: 5 }, samples);
  const copies = world.plans.filter(({ copyOf }) => copyOf !== undefined);
  expect(copies).toHaveLength(3);
  for (const copy of copies) {
    const original = world.plans[copy.copyOf ?? 0];
    const [one, two] = [original, copy].map((plan) => linesOf(plan && createEntryFile(plan, world).text));
    const shared = [...(two ?? [])].filter((line) => one?.has(line)).length / (two?.size ?? 1);
    expect(shared).toBeGreaterThan(0.8);
    expect(shared).toBeLessThan(1);
    expect(copy.id).not.toBe(original?.id);
  }
  const strangers = world.plans.slice(0, 2).map((plan) => linesOf(createEntryFile(plan, world).text));
  const common = [...(strangers[1] ?? [])].filter((line) => strangers[0]?.has(line)).length;
  expect(common / (strangers[1]?.size ?? 1)).toBeLessThan(0.3);
});

test('reuse records come from two authorities', () => {
  const world = createWorld({ count: 3, seed: 5 }, samples);
  const names = world.plans.map((plan) => createReuseFiles(plan, world).map(({ path }) => path.split('--')[0]));
  for (const [first, second] of names) expect(first).not.toBe(second);
});

test('topics and authorities that the real content names come up more often than the others', () => {
  const world = createWorld({ count: 1, seed: 1 }, samples);
  const random = createRandom(11);
  const drawn = Array.from({ length: 20_000 }, () => world.drawAuthority(random));
  const used = [...samples.authorities].filter(([, uses]) => uses > 0).map(([id]) => id);
  const share = drawn.filter((id) => used.includes(id)).length / drawn.length;
  expect(share).toBeGreaterThan(used.length / samples.authorities.size);
  expect(new Set(drawn).size).toBeGreaterThan(samples.authorities.size * 0.9);
});

/** The sentences of a text, however its lines are broken. */
function linesOf(text = ''): Set<string> {
  return new Set(text.split(/\n|(?<=[.!?]) /).filter((line) => line.length > 20));
}
