import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('fixture');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const address = 'https://www.example.gov.uk/1?a=b&c=d';
const copy = `https://web.archive.org/web/20200101/${address}`;

test('a source that no longer answers keeps its link, and offers a copy as of the day on which it was read', () => {
  const html = read('case-studies/everything/index.html');
  const [source = ''] = /<li id="source-one">[\s\S]*?<\/li>/.exec(html) ?? [];
  const links = [...source.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll(/&(amp|#38);/g, '&'));
  expect(links).toEqual([address, copy]);
  expect(source).toContain('2026');
});

test('one that answers, or was never asked for, has none', () => {
  expect(read('standards/rule/index.html')).not.toContain('web.archive.org');
});

test('maintainers are told', () => {
  const { items } = JSON.parse(read('maintain/gaps.json')) as { items: { gap: string }[] };
  expect(items.filter(({ gap }) => gap === 'sourceGone')).toEqual([
    { gap: 'sourceGone', kind: 'case-studies', id: 'everything', detail: address },
  ]);
  expect(read('maintain/index.html')).toContain('id="sourceGone"');
});
