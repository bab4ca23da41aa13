import { ExternalHyperlink, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { packDocx } from '../../src/forms/pack-docx.ts';
import { stabiliseDocx } from './stable-docx.ts';
import { unpack } from './unpack.ts';

const addresses = ['https://a.example/?a=1&b=2', 'https://b.example/', 'https://a.example/?a=1&b=2'];

const make = () =>
  packDocx('Links', [
    new Paragraph({
      children: addresses.map((link) => new ExternalHyperlink({ link, children: [new TextRun(link)] })),
    }),
  ]);

test('the same document has the same bytes, whenever it is made', async () => {
  const [one, other] = [await make(), await make()];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  const [first, second] = [await stabiliseDocx(one, '2026-11-22'), await stabiliseDocx(other, '2026-11-22')];
  expect(first.equals(second)).toBe(true);
});

test('each link still leads where it did', async () => {
  const files = await unpack(await stabiliseDocx(await make(), '2026-11-22'), { isWanted: () => true, most: 1e6 });
  const read = (name: string) => files.get(name)?.toString() ?? '';
  const targets = new Map(
    [...read('word/_rels/document.xml.rels').matchAll(/ Id="([^"]+)"[^>]* Target="([^"]+)"/g)].map(([, id, to]) => [
      id,
      to,
    ]),
  );
  const used = [...read('word/document.xml').matchAll(/<w:hyperlink[^>]* r:id="([^"]+)"/g)].map(([, id]) =>
    targets.get(id),
  );
  expect(used).toEqual(addresses.map((address) => address.replaceAll('&', '&amp;')));
});
