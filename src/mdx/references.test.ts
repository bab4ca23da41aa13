import { describe, expect, test } from 'vitest';
import { listFindings, readBoth, writeBoth } from '../../tests/support/case-study.ts';

const place = '../case-studies/data-mill-north.mdx';

test('words that refer to a definition are the link that they would be with its address', () => {
  for (const written of ['[Mill][m]', '[Mill][]', '[Mill]']) {
    const label = written === '[Mill][m]' ? 'm' : 'Mill';
    const direct = writeBoth(`See [Mill](${place} "Data").`);
    expect(writeBoth(`See ${written}.\n\n[${label}]: ${place} "Data"`)).toEqual(direct);
    expect(direct[0]).toContain(`\u0001${place}\u0001`);
  }
});

test('a picture that refers to a definition is given its sizes like any other', () => {
  for (const html of writeBoth('![Map][m]\n\n[m]: ./images/map.png'))
    expect(html).toBe('<p><img src="\u0002map.png\u0002" alt="Map"></p>');
});

test('links and pictures count where they are used', () => {
  for (const { outline } of readBoth(
    `See [Mill].\n\n![Map][m]\n\n[Mill]: ${place}\n[m]: ./images/map.png\n[unused]: /x/`,
  )) {
    expect(outline?.links.map(({ url, text }) => [url, text])).toEqual([[place, 'Mill']]);
    expect(outline?.pictures.map(({ name, alt }) => [name, alt])).toEqual([['map.png', 'Map']]);
  }
});

describe('a definition is refused', () => {
  test.each([
    ['twice', '[a]\n\n[a]: /x\n[A]: /y', 'SP212 4:1'],
    ['twice in another case', '[ß]\n\n[ß]: /x\n[ẞ]: /y', 'SP212 4:1'],
    ['with an address that acts', '[a]\n\n[a]: javascript:alert(1)', 'SP210 3:1'],
    ['with such an address, though nobody uses it', '[a]: vbscript:x', 'SP210 1:1'],
    ['of a page, used for a picture', '![a]\n\n[a]: https://example.com/a.png', 'SP211 3:1'],
    ['of a picture elsewhere', '![x][a]\n\n[a]: ../../../.env?raw', 'SP211 3:1'],
    ['used for a picture in another case', '![x][ss]\n\n[SS]: https://example.com/a.png', 'SP211 3:1'],
  ])('%s', (_, body, finding) => {
    for (const found of listFindings(body)) expect(found).toEqual([finding]);
  });
});

test('a definition that is long is not repeated without end', () => {
  const body = (times: number) => `[a]: /x "${'T'.repeat(1000)}"\n\n${'[a] x\n\n'.repeat(times)}`;
  expect(listFindings(body(400))[0]).toEqual([]);
  expect(listFindings(body(600))[0]).toEqual([expect.stringMatching(/^SP005 /)]);
});
