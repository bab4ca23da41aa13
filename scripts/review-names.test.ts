import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startCommons, type Commons } from '../tests/support/commons.ts';
import { problemsOf } from '../tests/support/run-apart.ts';

vi.setConfig({ testTimeout: 60_000 });

let commons: Commons;
beforeAll(async () => {
  commons = await startCommons();
});
afterAll(() => commons.close());

const hostile = [
  'content/case-studies/\u202exdm.mdx',
  'content/case-studies/\u001b[31mred.mdx',
  'content/case-studies/two\n::error::lines.mdx',
  '::error file=x::forged',
  'a ##[error]forged',
];

test('no file name is obeyed by a terminal or a workflow', async () => {
  commons.openPull(
    6,
    hostile.map((path) => ({ path, content: 'x' })),
  );
  const [terminal, json, github] = await Promise.all(
    ['terminal', 'json', 'github'].map((format) => commons.review(['6', '--format', format])),
  );
  expect(terminal?.out).toMatchInlineSnapshot(`
    "\\x3a:error file=x::forged:1:1  warning SP015
      \\x3a:error file=x::forged is looked after by the maintainers.
      Leave it out of this change, or say in the description why it is needed.

    a #\\x23[error]forged:1:1  warning SP015
      a #\\x23[error]forged is looked after by the maintainers.
      Leave it out of this change, or say in the description why it is needed.

    content/case-studies/\\x1b[31mred.mdx:1:1  error SP011
      The file name case-studies/\\u001b[31mred.mdx can't be used.
      Use small letters a to z, digits and single hyphens, such as data-mill-north.mdx. Reuse records are named authority--practice--year.yaml, follow-ups case-study--year-month.yaml, corrections kind--page--year-month-day.yaml.

    content/case-studies/two\\x0a::error::lines.mdx:1:1  error SP011
      The file name case-studies/two\\n::error::lines.mdx can't be used.
      Use small letters a to z, digits and single hyphens, such as data-mill-north.mdx. Reuse records are named authority--practice--year.yaml, follow-ups case-study--year-month.yaml, corrections kind--page--year-month-day.yaml.

    content/case-studies/\\u{202e}xdm.mdx:1:1  error SP011
      The file name case-studies/\\u{202e}xdm.mdx can't be used.
      Use small letters a to z, digits and single hyphens, such as data-mill-north.mdx. Reuse records are named authority--practice--year.yaml, follow-ups case-study--year-month.yaml, corrections kind--page--year-month-day.yaml.

    Errors: 3. Warnings: 2. Files: 5.
    "
  `);
  expect(terminal?.err).toMatch(/^[\x20-\x7e]+\n$/);
  expect(json?.out).toMatch(/^[\x20-\x7e\n]+$/);
  expect(json && problemsOf(json).map(({ file }) => file)).toEqual([...hostile].sort());
  expect(json?.out).not.toContain('##[');
  const lines = github?.out.trimEnd().split('\n') ?? [];
  expect(lines).toHaveLength(hostile.length);
  for (const line of lines)
    expect(line).toMatch(
      /^::(error|warning) file=[^:,\u0000-\u001f]+,line=1,col=1,title=SP0\d\d::[^\u0000-\u001f\u202e]+$/,
    );
  expect([terminal, json, github].map((ran) => ran?.code)).toEqual([1, 1, 1]);
});
