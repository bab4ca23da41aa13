import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judgeSample, listSamples, type Sample } from '../../scripts/evaluate/hostile.ts';
import { findUnsafe } from '../../scripts/lib/html-safety.ts';
import { readings, writeBoth } from '../../tests/support/case-study.ts';
import { readPage } from './read-page.ts';
import { readText } from './text.ts';
import { readYamlStrictly } from './read-yaml.ts';

const set = fileURLToPath(new URL('../../tests/fixtures/hostile', import.meta.url));
const samples = listSamples(set);
const pages = samples.filter(({ kind }) => kind === 'mdx');
const paths = samples.filter(({ kind }) => kind === 'path');
const refused = pages.filter(({ verdict }) => verdict === 'reject');
const accepted = pages.filter(({ verdict }) => verdict === 'accept');
const textOf = ({ file = '' }: Sample) => readText(readFileSync(`${set}/${file}`)).text;

test('the set has samples of every kind and verdict', () => {
  expect(refused.length).toBeGreaterThan(100);
  expect(accepted.length).toBeGreaterThan(40);
  expect(new Set(paths.map(({ verdict }) => verdict))).toEqual(new Set(['accept', 'reject', 'review', 'maintainer']));
});

test.each(paths)('path $id: $verdict', (sample) => {
  expect(judgeSample(sample, set).verdict).toBe(sample.verdict);
});

test.each(pages)('page $id by both readings: $verdict', (sample) => {
  expect(judgeSample(sample, set).verdict).toBe(sample.verdict);
});

describe.each(readings)('on its own, the parser of the %s', (_, reading) => {
  const strict = { ...reading, readYaml: readYamlStrictly };

  test.each(pages)('judges $id: $verdict', (sample) => {
    expect(judgeSample(sample, set, [strict]).verdict).toBe(sample.verdict);
  });

  test.each(refused)('lets nothing of $id reach a page with its own way of reading YAML', (sample) => {
    const { text, findings } = readText(readFileSync(`${set}/${sample.file ?? ''}`));
    expect([...findings, ...readPage('case-studies', text, reading).findings]).not.toEqual([]);
  });

  // Counted by hand in each file: its first line is 1.
  test.each([
    ['esm-after-paragraph', 'SP201', 8],
    ['esm-import-raw-env', 'SP201', 6],
    ['esm-import-dynamic', 'SP202', 6],
    ['esm-in-component', 'SP201', 8],
    ['expr-in-table', 'SP202', 8],
    ['expr-after-fence', 'SP202', 9],
    ['expr-multi-line', 'SP202', 6],
    ['expr-line-comment-then-code', 'SP202', 6],
    ['expr-tab-indented', 'SP202', 6],
    ['expr-unclosed', 'SP200', 6],
    ['el-in-table-cell', 'SP203', 8],
    ['el-nested-in-allowed', 'SP203', 6],
    ['el-stray-close', 'SP200', 6],
    ['attr-spread-env', 'SP207', 6],
    ['attr-onclick', 'SP204', 6],
    ['attr-duplicate', 'SP208', 6],
    ['attr-value-identifier', 'SP206', 6],
    ['attr-enum-proto', 'SP205', 6],
    ['url-javascript-entity', 'SP210', 6],
    ['url-reference-collapsed', 'SP210', 8],
    ['url-reference-duplicate', 'SP212', 9],
    ['url-definition-unused', 'SP210', 8],
    ['img-reference', 'SP211', 8],
    ['img-in-link', 'SP211', 6],
    ['fm-toml', 'SP100', 1],
    ['fm-leading-blank', 'SP100', 1],
    ['fm-unclosed', 'SP100', 1],
    ['fm-closer-not-alone', 'SP100', 3],
    ['fm-second-document', 'SP100', 3],
    ['fm-layout-package', 'SP105', 3],
    ['fm-proto', 'SP105', 4],
    ['fm-alias', 'SP102', 2],
    ['fm-duplicate-key', 'SP104', 4],
    ['fm-complex-key', 'SP101', 3],
    ['fm-title-script', 'SP110', 2],
    ['fm-source-javascript', 'SP111', 5],
    ['fm-source-newline', 'SP111', 4],
    ['fm-image-traversal', 'SP111', 4],
    ['fm-bidi-title', 'SP003', 2],
    ['char-zero-width-space', 'SP003', 6],
    ['char-nul', 'SP002', 6],
    ['char-latin1', 'SP001', 1],
  ])('finds %s: %s in line %i', (id, code, line) => {
    const sample = samples.find((one) => one.id === id);
    if (!sample) throw new Error(`There is no sample ${id}`);
    const judged = judgeSample(sample, set, [strict]);
    expect([judged.code.split(' ')[0], judged.line]).toEqual([code, line]);
  });
});

test.each(accepted)('$id is written without anything that acts, alike by both parsers', (sample) => {
  const body = textOf(sample).replace(/^\ufeff?---\n[^]*?\n---\n/, '');
  const [verdict, build] = writeBoth(body);
  expect(build).toBe(verdict);
  expect(findUnsafe(verdict)).toEqual([]);
});
