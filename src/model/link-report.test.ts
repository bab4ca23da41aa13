import { expect, test } from 'vitest';
import { createArchiveAddress, findGone, listSourceAddresses, mergeLinks, parseLinkReport, type LinkReport, type LinkResult } from './link-report.ts'; // prettier-ignore

const url = 'https://example.org/a';
const failed: LinkResult = { url, outcome: 'failed', answer: '404' };
const look = (before: LinkReport | undefined, day: string, result: LinkResult = failed) =>
  mergeLinks(before, [result], `2026-11-${day}`);

test('an address is gone after three failures on different days, and back after one answer', () => {
  const first = look(undefined, '01');
  const again = look(first, '01');
  expect(again.links).toEqual([{ url, answer: '404', failed: 1, since: '2026-11-01', checked: '2026-11-01' }]);
  const second = look(again, '08');
  expect(findGone(second).size).toBe(0);
  const third = look(second, '15', { url, outcome: 'failed', answer: 'timeout' });
  expect([...findGone(third)]).toEqual([[url, '2026-11-01']]);
  expect(third.links[0]).toMatchObject({ answer: 'timeout', failed: 3 });
  expect(look(third, '22', { url, outcome: 'answered', answer: '200' }).links).toEqual([]);
});

test('what was not asked stays as it was; a refusal ends a row of failures; what no source names is forgotten', () => {
  const first = look(undefined, '01');
  for (const outcome of ['left', 'disallowed'] as const)
    expect(look(first, '08', { url, outcome }).links).toEqual(first.links);
  expect(look(first, '08', { url, outcome: 'refused', answer: '403' }).links).toEqual([]);
  expect(mergeLinks(first, [], '2026-11-08').links).toEqual([]);
});

test('what moved for good is told with the day on which that was seen first', () => {
  const moved: LinkResult = { url, outcome: 'answered', answer: '200', to: 'https://example.org/b' };
  const first = look(undefined, '01', moved);
  expect(look(first, '08', moved).links).toMatchObject([{ failed: 0, since: '2026-11-01', checked: '2026-11-08', to: moved.to }]); // prettier-ignore
  expect(look(first, '08').links).toMatchObject([{ failed: 1, since: '2026-11-08' }]);
});

test('a new address that a report could not hold is not told, and the report can be read again', () => {
  for (const to of [
    'https://a@example.org/x',
    'https://example.org/?a=\\b',
    `https://example.org/${'x'.repeat(2000)}`,
  ]) {
    const report = look(undefined, '01', { url, outcome: 'answered', answer: '200', to });
    expect(report.links).toEqual([]);
    expect(parseLinkReport(JSON.stringify(report))).toEqual(report);
  }
});

test('a report is sorted, counted, and read as it was written', () => {
  const other: LinkResult = { url: 'https://a.example', outcome: 'failed', answer: 'network' };
  const report = mergeLinks(undefined, [failed, other, { url: 'https://b.example', outcome: 'left' }], '2026-11-01');
  expect(report.links.map((one) => one.url)).toEqual(['https://a.example', url]);
  expect(report.counts).toEqual({ answered: 0, failed: 2, refused: 0, disallowed: 0, left: 1 });
  expect(parseLinkReport(JSON.stringify(report))).toEqual(report);
});

test.each(['', '{}', '[]', '{"checked":"2026-11-01","links":[]}'])('%s is no report', (text) => {
  expect(parseLinkReport(text)).toBeUndefined();
});

test('an address that is none, or has another key beside it, is no part of a report', () => {
  const report = look(undefined, '01');
  const [link] = report.links;
  expect(parseLinkReport(JSON.stringify({ ...report, links: [{ ...link, url: 'javascript:alert(1)' }] }))).toBe(undefined); // prettier-ignore
  expect(parseLinkReport(JSON.stringify({ ...report, links: [{ ...link, more: 1 }] }))).toBe(undefined);
});

test('sources of pages and of records are listed once, sorted', () => {
  const entries = {
    guides: [{ data: { sources: [{ id: 'b', url: 'https://b.example/' }, { id: 'paper' }] } }],
    reuse: [{ data: { source: 'https://a.example/' } }, { data: { source: 'https://b.example/' } }],
    'follow-ups': [{ data: { source: 'told by phone' } }],
  } as Record<string, unknown[]>;
  const list = (kind: string) => entries[kind] ?? [];
  expect(listSourceAddresses({ list } as never)).toEqual(['https://a.example/', 'https://b.example/']);
});

test('the archive is asked for the day on which somebody looked, else for that of the page, else for any', () => {
  expect(createArchiveAddress(url, { accessed: '2026-07-04', date: '2018' })).toBe(`https://web.archive.org/web/20260704/${url}`); // prettier-ignore
  expect(createArchiveAddress(url, { date: '2018-07' })).toBe(`https://web.archive.org/web/201807/${url}`);
  expect(createArchiveAddress(url, {})).toBe(`https://web.archive.org/web/${url}`);
});
