import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { expect, test, vi } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import { text } from '../../tests/support/arbitrary-text.ts';
import { findActive, parseComment } from '../evaluate/find-active.ts';
import { createSampleReport } from '../evaluate/sample-report.ts';
import { printable } from '../lib/report.ts';
import { isSameReport, marker, writeComment } from './comment.ts';
import { escapeMarkdown } from './escape.ts';

vi.setConfig({ testTimeout: 60_000 });

const messages = messagesFor('en');
const time = new Date('2026-11-22T10:32:00Z');
const write = (words: string) => writeComment(createSampleReport(words, messages), { messages, time });

// What GitHub adds to Markdown, and what a forged comment would be made of.
const pieces = fc.constantFrom(
  ...['@user', '@exampleton/all', '#12', 'GH-12', 'a/b#1', 'a@b.example', 'mailto:a@b.example', 'xmpp:a@b.example/c'],
  ...[
    'www.a.example',
    'WWW.a.example',
    'http://a.example',
    'https://a.example/b?c',
    'ftp://a.example',
    ':tada:',
    '$a$',
  ],
  ...['deadbeef', 'a5c3785ed8d6a35868bc169f07e40e889087fd2e', '<!-- shared-practice:report v1 -->', '-->', '<!--'],
  ...[
    '</details>',
    '<summary>',
    '</code>',
    '<img src=x>',
    '`',
    '``',
    '```\n',
    '~~~',
    '| - |',
    '\n\n# ',
    '\n---\n',
    '\r',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u{e0041}',
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\ud800',
  ],
  ...[
    'a\u0300\u0301\u0302\u0303\u0304',
    '\\',
    '\\@',
    '&',
    '&#64;',
    '&commat;',
    '&lt;',
    '[^1]',
    '[^1]: x',
    '[x]: y',
    '- [ ]',
  ],
  ...[
    '::error::',
    '##[error]',
    '**',
    '__',
    '_a_',
    '1. ',
    '1) ',
    '+ ',
    '- ',
    '= ',
    '    ',
    '\t',
    '> [!NOTE]',
    '{x}',
    '{count}',
  ],
);
const hostile = fc.oneof(
  fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }).map((all) => all.join('')),
  text,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** The nodes of a comment, without the words in them. */
function listNodes(comment: string): string[] {
  const nodes: string[] = [];
  visit(parseComment(comment), (node) => {
    if (node.type !== 'text') nodes.push(node.type === 'html' ? node.value : node.type);
  });
  return nodes;
}

test('whatever strangers write, a comment is the same frame around words', () => {
  const plain = listNodes(write('words'));
  fc.assert(
    fc.property(hostile, (words) => {
      const comment = write(words);
      expect(findActive(comment)).toEqual([]);
      expect(listNodes(comment)).toEqual(plain);
    }),
    { numRuns: 100 },
  );
});

test('whatever strangers write, a line is the same frame around words, wherever they stand in it', () => {
  const write = (words: string) => {
    const escaped = escapeMarkdown(words);
    return `- ${escaped}\n- **a** ${escaped} b <code>${escaped}:1</code>, ${escaped}\n\n${escaped}\n`;
  };
  const plain = listNodes(write('words'));
  fc.assert(
    fc.property(hostile, (words) => {
      fc.pre(escapeMarkdown(words) !== '');
      expect(listNodes(write(words))).toEqual(plain);
    }),
    { numRuns: 2000 },
  );
});

test('escaped words read as they were written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (words) => {
      let read = '';
      visit(parseComment(`a ${escapeMarkdown(words)}`), 'text', ({ value }) => void (read += value));
      const wanted = `a ${printable(words.replace(/\s+/g, ' ').trim())}`;
      expect(read.replaceAll('\u200b', '')).toBe(wanted.trim());
    }),
    { numRuns: 1000 },
  );
});

test('a finder that finds nothing would be none', () => {
  const comment = write('words');
  const spoilt = (part: string) => comment.replace('How: words', `How: ${part}`);
  expect(findActive(comment)).toEqual([]);
  for (const part of [
    ...[
      '[a](https://b.example)',
      '![a](b.png)',
      '<b>a</b>',
      '@user',
      '#12',
      'GH-1',
      'https://b.example',
      'www.b.example',
    ],
    ...[
      'a@b.example',
      ':tada:',
      '$a$',
      'deadbeef',
      '\u202e',
      '`code`',
      '[^1]\n\n[^1]: a',
      '\n# A',
      '\n\n| a |\n| - |\n',
      marker,
    ],
  ])
    expect([part, findActive(spoilt(part))]).not.toEqual([part, []]);
});

test('the same words at another time are the same; another commit is not', () => {
  const report = createSampleReport('words', messages);
  const first = writeComment(report, { messages, time });
  const later = writeComment(report, { messages, time: new Date('2026-12-01T00:00:00Z') });
  expect(later).not.toBe(first);
  expect(isSameReport(first.replaceAll('\n', '\r\n').trim(), later)).toBe(true);
  const other = { ...report, commit: 'b'.repeat(40) };
  expect(isSameReport(first, writeComment(other, { messages, time }))).toBe(false);
  expect(isSameReport('', first)).toBe(false);
  expect(isSameReport(marker, first)).toBe(false);
});

test('a comment stays below the limit, whatever comes, and says how much is left out', () => {
  for (const words of ['a'.repeat(100_000), '\u202e'.repeat(100_000), '<@#['.repeat(30_000)]) {
    const one = createSampleReport(words, messages);
    const many = <T>(items: T[]) => Array.from({ length: 600 }, () => items).flat();
    const report = {
      ...one,
      ...{ problems: many(one.problems), files: many(one.files), pages: many(one.pages), near: many(one.near) },
      unread: many(one.unread),
      affected: {
        ...{ added: many(one.affected.added), changed: many(one.affected.changed), lists: one.affected.lists },
        ...{ vanished: many(one.affected.vanished), listings: many(one.affected.listings) },
        linking: many(one.affected.linking),
      },
    };
    const comment = writeComment(report, { messages, time });
    expect(comment.length).toBeLessThan(60_000);
    expect(findActive(comment)).toEqual([]);
    expect(comment).toMatch(/and \d{3,4} more that are left out here/);
  }
});

test('the worst stands first, and what is left out is counted', () => {
  const one = createSampleReport('words', messages);
  const [problem] = one.problems;
  if (!problem) throw new Error('The sample has no problem.');
  const errors = Array.from({ length: 900 }, (_, line) => ({ ...problem, severity: 'error' as const, line }));
  const comment = writeComment({ ...one, problems: errors }, { messages, time });
  const shown = comment.match(/^- \*\*Error\*\*/gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(50);
  expect(comment).toContain(`and ${900 - shown} more that are left out here`);
  expect(comment).toContain('words:0</code>');
});
