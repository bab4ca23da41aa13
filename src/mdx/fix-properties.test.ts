import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bothReadings } from '../../scripts/lib/readings.ts';
import { untidyPage, untidyRecord } from '../../tests/support/arbitrary-page.ts';
import { messagesFor } from '../messages/index.ts';
import type { Kind } from '../model/kinds.ts';
import { fixFile } from './fix-file.ts';
import { createTopicFinder } from './fix-topics.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readPage } from './read-page.ts';
import { readRecord } from './read-records.ts';
import { readYamlStrictly } from './read-yaml.ts';

const readings = bothReadings(messagesFor('en'));
const findTopics = createTopicFinder([
  { id: 'open-data', data: { prefLabel: 'Open data', altLabels: ['open data sets', 'shared name'] } },
  { id: 'apis', data: { prefLabel: 'APIs', altLabels: ['Shared Name'] } },
]);
const fix = (kind: Kind, text: string) => fixFile(kind, text, { readings, findTopics });
const plain = (text: string) => text.replace(/\r\n?/g, '\n');

/** What every reading makes of a page: its HTML, and what is wrong with it. */
function readAll(text: string) {
  return readings.map((reading) => {
    const { html, findings } = readPage('case-studies', plain(text), { ...reading, writesHtml: true });
    return { html, codes: findings.map(({ code }) => code) };
  });
}

function valuesOf(text: string): Record<string, unknown> {
  const parts = splitFrontMatter(plain(text));
  return readYamlStrictly('yaml' in parts ? parts.yaml : '', 2).values as Record<string, unknown>;
}

test('a page says the same after it was mended, and mending it again changes nothing', () => {
  const count = { read: 0, changed: 0, sound: 0 };
  fc.assert(
    fc.property(untidyPage, (text) => {
      const { text: fixed, changes, left } = fix('case-studies', text);
      const again = fix('case-studies', fixed);
      expect(again.text).toBe(fixed);
      if (left) {
        expect(fixed).toBe(text);
        return;
      }
      const [before, after] = [readAll(text), readAll(fixed)];
      expect(after.map(({ html }) => html)).toEqual(before.map(({ html }) => html));
      expect(listComments(fixed)).toEqual(listComments(text));
      const mended = changes.flatMap((change) => (change.what === 'value' ? [change.mend.path.join('.')] : []));
      expect(listDifferences(valuesOf(text), valuesOf(fixed)).sort()).toEqual(mended.sort());
      for (const [index, { codes }] of before.entries()) {
        if (!codes.length) expect(after[index]?.codes).toEqual([]);
        count.sound += codes.length ? 0 : 1;
      }
      count.read += 1;
      count.changed += fixed === text ? 0 : 1;
    }),
    { numRuns: 150 },
  );
  expect(count.read).toBeGreaterThan(0);
  expect(count.changed).toBeGreaterThan(0);
  expect(count.sound).toBeGreaterThan(0);
}, 120_000);

test('a record says the same after it was mended, and mending it again changes nothing', () => {
  fc.assert(
    fc.property(untidyRecord, (text) => {
      const { text: fixed } = fix('reuse', text);
      expect(fix('reuse', fixed).text).toBe(fixed);
      const [before, after] = [text, fixed].map((one) => readRecord('reuse', one, readings[0]));
      if (before?.data) expect(after?.data).toEqual(before.data);
    }),
  );
});

/** The comments of the front matter, in no order. */
function listComments(text: string): string[] {
  const parts = splitFrontMatter(plain(text));
  return ('yaml' in parts ? (parts.yaml.match(/(?<=^|\s)#.*$/gm) ?? []) : []).map((one) => one.trim()).sort();
}

/** The paths at which two values differ. */
function listDifferences(one: unknown, other: unknown, path = ''): string[] {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return Object.is(one, other) ? [] : [path];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    listDifferences(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      path ? `${path}.${key}` : key,
    ),
  );
}
