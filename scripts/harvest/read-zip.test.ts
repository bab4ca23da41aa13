import { expect, test } from 'vitest';
import { createHostileFiles, packFiles } from '../../tests/support/peer.ts';
import { readZip } from './read-zip.ts';

const tell = async (files: Record<string, string>, folder = '') => {
  const read = await readZip(await packFiles(new Map(Object.entries(files)), folder));
  return read.map(({ path, refusal, read: bytes }) => [path, refusal?.code ?? bytes().toString()] as const);
};

test.each(['', 'beyond-1234567/'])('of an export only the content is read, wherever its folder lies (%j)', async (folder) => {
  const files = {
    'content/guides/walk.mdx': 'one',
    'content/guides/run.mdx': 'two',
    'content/guides/images/Thumbs.db': 'x',
    'content/guides/.gitkeep': 'x',
    'content/from/other/guides/walk.mdx': 'x',
    'content/topics.yaml': 'x',
    'src/guides/walk.mdx': 'x',
    'src/content/guides/walk.mdx': 'x',
  };
  const expected = [['guides/walk.mdx', 'one'], ['guides/run.mdx', 'two']];
  expect((await tell(files, folder)).slice(0, 2)).toEqual(expected);
  // With a folder in front, the last one lies two folders deep and is none of the content.
  expect((await tell(files, folder)).slice(2)).toEqual(folder ? [] : [['src/content/guides/walk.mdx', 'SP010']]);
}); // prettier-ignore

test('what leads elsewhere, or to the place of another file, is refused by its whole name', async () => {
  const names = ['../content/guides/a.mdx', '/content/guides/b.mdx', 'content\\guides\\c.mdx', './content/guides/d.mdx', 'content/from/../guides/e.mdx', '../../evil.mdx'];
  const files = Object.fromEntries([...names, 'content/guides/walk.mdx', 'content/guides/run.mdx'].map((name) => [name, 'x']));
  expect(await tell(files)).toEqual([...names.map((name) => [name, 'SP011']), ['guides/walk.mdx', 'x'], ['guides/run.mdx', 'x']]);
  const other = 'zz/content/guides/walk.mdx';
  expect(await tell({ ...files, [other]: 'y' })).toContainEqual([other, 'SP010']);
}); // prettier-ignore

test('of two files of one name the first is read, and the second is refused', async () => {
  const zip = await packFiles(new Map([['content/guides/walk.mdx', 'one'], ['content/guides/talk.mdx', 'two']])); // prettier-ignore
  const twice = Buffer.from(zip.toString('latin1').replaceAll('talk.mdx', 'walk.mdx'), 'latin1');
  const files = await readZip(twice);
  expect(files.map(({ path, refusal }) => [path, refusal?.code])).toEqual([
    ['guides/walk.mdx', undefined],
    ['content/guides/walk.mdx', 'SP016'],
  ]);
  expect(files[0]?.read().toString()).toBe('one');
});

test('what is packed wrongly or too large costs that file alone, unread', async () => {
  const bad = [...createHostileFiles('x').keys()].filter((path) => path.includes('/zip-'));
  const files = Object.fromEntries([...bad, 'content/guides/walk.mdx'].map((path) => [path, 'sound']));
  const told = Object.fromEntries((await tell(files)).map(([path, what]) => [path.replace('case-studies/', ''), what]));
  expect(told).toEqual({
    ...{ 'zip-sum.mdx': 'SP017', 'zip-encrypted.mdx': 'SP017', 'zip-method.mdx': 'SP017', 'zip-short.mdx': 'SP017' },
    ...{ 'zip-long.mdx': 'SP017', 'zip-outside.mdx': 'SP017', 'zip-huge.mdx': 'SP004', 'zip-link.mdx': 'SP013' },
    'guides/walk.mdx': 'sound',
  });
});
