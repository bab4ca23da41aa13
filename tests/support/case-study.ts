import { bothReadings } from '../../scripts/lib/readings.ts';
import { messagesFor } from '../../src/messages/index.ts';
import type { Parse } from '../../src/mdx/tree.ts';
import { readPage, type ReadPage } from '../../src/mdx/read-page.ts';

const [verdict, build = verdict] = bothReadings(messagesFor('en'));

/** The two readings of a page, each by its name. */
export const readings = [
  ['verdict', verdict],
  ['build', build],
] as const;

/** The two parsers of a body, each by its name. */
export const parsers: readonly [string, Parse][] = readings.map(([name, { parse }]) => [name, parse]);

const front = `---
title: Sample
summary: A problem. What was done.
topics: [open-data]
authorities:
  - { id: leeds, role: lead }
stage: live
outcome: unknown
writtenFrom: public-sources
sources:
  - { id: minutes, title: Minutes, publisher: Leeds, url: "https://www.example.gov.uk/minutes" }
  - { id: report, title: Report, publisher: Leeds, url: "https://www.example.gov.uk/report" }
---
`;

/** The lines that stand in the file before a body. */
export const linesBefore = front.split('\n').length - 1;

/** Reads a body as a case study's that lists the sources `minutes` and `report`; once with each reading. */
export function readBoth(body: string): [verdict: ReadPage<'case-studies'>, build: ReadPage<'case-studies'>] {
  return [readPage('case-studies', front + body, verdict), readPage('case-studies', front + body, build)];
}

/** What is wrong with a body, as `code line:column` counted from the body's first line; once with each reading. */
export function listFindings(body: string): [verdict: string[], build: string[]] {
  const [one, other] = readBoth(body);
  return [formatFindings(one), formatFindings(other)];
}

function formatFindings({ findings, locate }: ReadPage<'case-studies'>): string[] {
  return findings.map(({ code, place, path }) => {
    const { line, column } = place ?? locate(path ?? []);
    return `${code} ${line - linesBefore}:${column}`;
  });
}

/** The HTML of a body that is expected to be sound; once with each reading. */
export function writeBoth(body: string): [verdict: string, build: string] {
  const [one, other] = readBoth(body).map(({ html, findings }) => {
    if (html === undefined || findings.length) throw new Error(`Refused: ${JSON.stringify(findings)}`);
    return html;
  });
  return [one ?? '', other ?? ''];
}
