import { expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const lineOf = (text: string) => {
  const parts = splitFrontMatter(text);
  return 'findings' in parts ? parts.findings.map(({ code, place }) => `${code} ${place?.line ?? 0}`) : [];
};

test('a file is split at its lines of hyphens, and the body keeps its line numbers', () => {
  expect(splitFrontMatter('---\ntitle: A\nstage: live\n---\n\nWords\n')).toEqual({
    yaml: 'title: A\nstage: live',
    body: '\n\n\n\n\nWords\n',
  });
});

test('a byte order mark, spaces after the closing hyphens and a missing body do no harm', () => {
  expect(splitFrontMatter('\ufeff---\ntitle: A\n---\n')).toMatchObject({ yaml: 'title: A' });
  expect(splitFrontMatter('---\ntitle: A\n---  \nWords')).toMatchObject({ yaml: 'title: A', body: '\n\n\nWords' });
  expect(splitFrontMatter('---\ntitle: A\n---')).toMatchObject({ yaml: 'title: A' });
});

test('hyphens inside the text are a rule or a heading, not front matter', () => {
  const text = '---\ntitle: A\n---\n\nOne\n\n---\n\nTwo\n';
  expect(splitFrontMatter(text)).toMatchObject({ yaml: 'title: A', body: '\n\n\n\nOne\n\n---\n\nTwo\n' });
});

test.each([
  ['nothing', '', 1],
  ['no front matter', 'Words\n', 1],
  ['never closed', '---\ntitle: A\n\nWords\n', 1],
  ['an empty line first', '\n---\ntitle: A\n---\n', 1],
  ['a space first', ' ---\ntitle: A\n---\n', 1],
  ['a language after the hyphens', '---js\n{}\n---\n', 1],
  ['TOML', '+++\ntitle = "A"\n+++\n', 1],
  ['closed by TOML signs', '---\ntitle: A\n+++\n', 3],
  ['closed by the end of a YAML document', '---\ntitle: A\n...\n', 3],
  ['words after the closing hyphens', '---\ntitle: A\nstage: live\n--- x\n', 4],
  ['four hyphens', '---\ntitle: A\n----\n', 3],
  ['a second block', '---\ntitle: A\n---\n---\nlayout: x\n---\n', 4],
  ['a second block after empty lines', '---\ntitle: A\n---\n\n\n---\nlayout: x\n---\n', 6],
])('%s is SP100 in the line where it goes wrong', (_, text, line) => {
  expect(lineOf(text)).toEqual([`SP100 ${line}`]);
});
