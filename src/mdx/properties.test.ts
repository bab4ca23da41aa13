import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnsafe } from '../../scripts/lib/html-safety.ts';
import { likely, text, yaml } from '../../tests/support/arbitrary-text.ts';
import { linesBefore, listFindings, readings, readBoth } from '../../tests/support/case-study.ts';
import { readYamlForBuild, readYamlStrictly } from './read-yaml.ts';
import { readPage } from './read-page.ts';

describe('whatever stands in a text', () => {
  test('neither parser throws, and what is accepted holds nothing that acts', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(text, likely), (body) => {
        for (const page of readBoth(body)) {
          if (page.html === undefined || page.findings.length) continue;
          accepted += 1;
          expect(findUnsafe(page.html)).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('what is wrong is found in a line of the file', () => {
    fc.assert(
      fc.property(text, (body) => {
        const last = body.split(/\r\n?|\n/).length + linesBefore;
        for (const findings of listFindings(body)) {
          for (const finding of findings) {
            const line = Number(/ (-?\d+):\d+$/.exec(finding)?.[1]) + linesBefore;
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(last);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('whatever a file holds, no reading of it throws', () => {
  fc.assert(
    fc.property(text, text, (yaml, body) => {
      for (const file of [body, `---\n${yaml}\n---\n${body}`, `---\ntitle: ${yaml}\n---\n`])
        for (const [, reading] of readings) expect(readPage('guides', file, reading).findings).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('whatever stands in YAML, neither way of reading throws, and what both take they read alike', () => {
  fc.assert(
    fc.property(yaml, (source) => {
      const strict = readYamlStrictly(source, 2);
      const build = readYamlForBuild(source, 2);
      if (strict.findings.length || build.findings.length) return;
      expect(JSON.stringify(build.values)).toBe(JSON.stringify(strict.values));
    }),
    { numRuns: 2000 },
  );
});
