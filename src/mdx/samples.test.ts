import { describe, expect, test } from 'vitest';
import { benign } from '../../tests/fixtures/benign-bodies.ts';
import { hostile } from '../../tests/fixtures/hostile-bodies.ts';
import { hostileFiles } from '../../tests/fixtures/hostile-files.ts';
import { listFindings, readings, writeBoth } from '../../tests/support/case-study.ts';
import { findUnsafe } from '../../scripts/lib/html-safety.ts';
import { readPage } from './read-page.ts';
import { checkText } from './text.ts';

const { url: urls, ...bodies } = hostile;

/** What is wrong with a body, by the verdict's reading and by the build's. */
function listCodes(body: string): [string[], string[]] {
  const codes = checkText(body).map(({ code }): string => code);
  const [verdict, build] = listFindings(body);
  return [
    [...codes, ...verdict],
    [...codes, ...build],
  ];
}

describe.each(Object.entries(bodies))('%s', (_, list) => {
  test.each(list)('%j is refused by both parsers', (body) => {
    for (const found of listCodes(body)) expect(found).not.toEqual([]);
  });
});

describe('an address', () => {
  test.each(urls)('%j is refused wherever it stands', (url) => {
    const places = [`[x](${url})`, `[x]\n\n[x]: ${url}`, `<Download href="${url}" label="x" />`];
    // Markdown ends an address at a space, and what follows is words.
    const meant = /[\s<>]/.test(url) ? places.slice(0, 1) : places;
    for (const body of meant) for (const found of listCodes(body)) expect(found, body).not.toEqual([]);
  });

  test.each(urls)('%j is refused as a picture', (url) => {
    for (const body of [`![x](${url})`, `<Figure src="${url.replace(/[<>"]/g, '')}" alt="x" />`])
      for (const found of listCodes(body)) expect(found, body).not.toEqual([]);
  });
});

// Whether a field exists here is not what these try.
const shape = /^SP(?:106|107|108|109|113)$/;
const fields = new Set(['title', 'summary']);

test.each(hostileFiles)('the file %j is refused by both readings', (file) => {
  for (const [, reading] of readings) {
    const { findings } = readPage('case-studies', file.replace(/\r\n?/g, '\n'), reading);
    const counted = findings.filter(
      ({ code, path }) => !shape.test(code) || !path?.length || fields.has(String(path[0])),
    );
    expect(counted).not.toEqual([]);
  }
});

test.each(benign)('%j is accepted, and holds nothing that acts', (body) => {
  for (const found of listCodes(body.replace(/\r\n?/g, '\n'))) expect(found).toEqual([]);
  for (const html of writeBoth(body.replace(/\r\n?/g, '\n'))) expect(findUnsafe(html)).toEqual([]);
});
