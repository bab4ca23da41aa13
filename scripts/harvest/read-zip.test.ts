import { expect, test } from 'vitest';
import { packFiles } from '../../tests/support/peer.ts';
import { readZip } from './read-zip.ts';

test('of an export only the content is read, wherever its folder lies, and each path once', async () => {
  const zip = await packFiles(
    new Map([
      ['content/guides/walk.mdx', 'one'],
      ['beyond-1234567/content/guides/walk.mdx', 'two'],
      ['content/guides/run.mdx', 'three'],
      ['content/guides/images/Thumbs.db', 'x'],
      ['content/guides/.gitkeep', 'x'],
      ['content/from/other/guides/walk.mdx', 'x'],
      ['content/topics.yaml', 'x'],
      ['src/guides/walk.mdx', 'x'],
    ]),
  );
  const files = await readZip(zip);
  expect(files.map(({ path }) => path).sort()).toEqual(['guides/run.mdx', 'guides/walk.mdx']);
  expect(files.map(({ read }) => read().toString())).toContain('three');
});
