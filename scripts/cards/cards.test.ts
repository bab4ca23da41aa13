import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import type { SocialCard } from '../../src/view/social.ts';
import { createCards } from './create.ts';
import { drawCard } from './draw.ts';
import { readFonts } from './fonts.ts';

const drawing = { brand: '#0b5f5c', fonts: readFonts() };
const draw = (card: Partial<SocialCard>) =>
  drawCard(
    { path: '', kind: 'Guide', shape: 'guides', title: 'A title', place: 'Leeds', site: 'Commons', ...card },
    drawing,
  );
const long = 'Supercalifragilisticexpialidocious-and-what-came-of-it '.repeat(8);

type Box = [left: number, top: number, width: number, height: number];
const places: Box[] = [
  [0, 515, 1200, 115],
  [1150, 0, 50, 630],
  [0, 0, 60, 630],
]; // the word mark, and both edges

// Which pixels are letters: the shades at their edges differ a little from card to card.
const readLetters = async (card: Buffer, [left, top, width, height]: Box) =>
  sharp(card).extract({ left, top, width, height }).greyscale().threshold(170).raw().toBuffer();
const countOther = (one: Buffer, other: Buffer) => one.filter((value, at) => value !== other[at]).length;

describe('a card', () => {
  test('is a small PNG of 1200 × 630 pixels, the same bytes each time', async () => {
    const [one, other] = [await draw({}), await draw({})];
    const { format, width, height } = await sharp(one).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(one.equals(other)).toBe(true);
    expect(one.length).toBeLessThan(40_000);
  });

  test.each([40, 70, 100, 140, 400])('a title of %i characters leaves the word mark and the edges alone', async (length) => {
    const title = long.slice(0, length);
    const [short, full] = [await draw({}), await draw({ title, place: long })];
    for (const place of places)
      expect(countOther(await readLetters(full, place), await readLetters(short, place)), place.join()).toBeLessThan(300);
    expect(full.equals(short)).toBe(false);
  }); // prettier-ignore

  test('has the letters of Welsh and of other alphabets, quotation marks, and signs that mean something in HTML', async () => {
    const unknown = await draw({ title: '日' });
    const drawn = new Set([unknown.toString('base64')]);
    for (const title of ['ŵ', 'ŷ', 'Ŵ', 'ï', 'w', 'Ω', 'Ж', '“', '"', '&', '&amp;', '<'])
      drawn.add((await draw({ title })).toString('base64'));
    expect(drawn.size).toBe(13);
  });
});

describe('the cards of a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  const [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const create = (titles: Record<string, string>) => {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(join(site, 'cards'), { recursive: true });
    const cards = Object.entries(titles).map(([name, title]) => ({ path: `cards/en/${name}.png`, title, site: 'S' }));
    writeFileSync(join(site, 'cards/list.json'), JSON.stringify(cards));
    return createCards(site, cache);
  };

  test('are drawn once for what stands on them, and the list is taken away', async () => {
    expect(await create({ a: 'One', b: 'Two', c: 'Two' })).toBe(2);
    const first = readFileSync(join(site, 'cards/en/a.png'));
    expect(readdirSync(site, { recursive: true }).sort()).toEqual(
      ['cards', 'cards/en', 'cards/en/a.png', 'cards/en/b.png', 'cards/en/c.png'],
    );
    expect(await create({ a: 'One', b: 'Two' })).toBe(0);
    expect(readFileSync(join(site, 'cards/en/a.png')).equals(first)).toBe(true);
    expect(await create({ a: 'Another', b: 'Two' })).toBe(1);
    expect(readFileSync(join(site, 'cards/en/a.png')).equals(first)).toBe(false);
  }); // prettier-ignore
});
