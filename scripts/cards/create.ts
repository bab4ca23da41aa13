import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { siteConfig } from '../../src/config.ts';
import type { SocialCard } from '../../src/view/social.ts';
import { deleteUnused, listCached } from '../lib/cached-files.ts';
import { cacheDirOf, root } from '../lib/settings.ts';
import { drawCard, type Drawing } from './draw.ts';
import { readFonts } from './fonts.ts';

// One is laid out while others are turned into pixels.
const atOnce = 4;

/** Draws the cards that a built site lists, each once for what stands on it; answers with how many were drawn anew. */
export async function createCards(folder: string, cache = join(cacheDirOf(), 'cards')): Promise<number> {
  const list = join(folder, 'cards/list.json');
  const cards = JSON.parse(readFileSync(list, 'utf8')) as SocialCard[];
  rmSync(list);
  const known = listCached(cache);
  const code = createCodeDigest();
  const named = cards.map((card) => ({ card, name: nameOf(card, code) }));
  const missing = new Map(named.filter(({ name }) => !existsSync(join(cache, name))).map(({ card, name }) => [name, card]));
  await drawAll([...missing], cache);
  for (const { card, name } of named) {
    mkdirSync(dirname(join(folder, card.path)), { recursive: true });
    copyFileSync(join(cache, name), join(folder, card.path));
  }
  deleteUnused(known, new Set(named.map(({ name }) => join(cache, name))));
  return missing.size;
} // prettier-ignore

async function drawAll(missing: [name: string, card: SocialCard][], cache: string): Promise<void> {
  if (!missing.length) return;
  const drawing: Drawing = { brand: siteConfig.colours.brand, fonts: readFonts() };
  const left = missing.values();
  const work = async () => {
    for (const [name, card] of left) writeFileSync(join(cache, name), await drawCard(card, drawing));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const nameOf = (card: SocialCard, code: string) =>
  `${createHash('sha256')
    .update(code)
    .update(JSON.stringify({ ...card, path: '' }))
    .digest('hex')
    .slice(0, 24)}.png`;

/** A digest of all that decides how a card looks, besides its words. */
function createCodeDigest(): string {
  const { resolve } = createRequire(import.meta.url);
  const hash = createHash('sha256').update(JSON.stringify([siteConfig.colours.brand, sharp.versions]));
  const code = ['draw.ts', 'fonts.ts', 'layout.ts']
    .map((name) => join(root, 'scripts/cards', name))
    .concat(['src/view/mark.ts', 'src/format/colour.ts'].map((name) => join(root, name)));
  const packages = ['satori', '@fontsource/source-sans-3'].map((name) => resolve(`${name}/package.json`));
  for (const file of [...code, ...packages]) hash.update(readFileSync(file));
  return hash.digest('hex');
}
