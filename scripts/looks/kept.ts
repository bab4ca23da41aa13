import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from '../lib/settings.ts';
import type { Boxes } from './boxes.ts';
import type { Fonts } from './fonts.ts';
import type { Picture } from './take.ts';

const folder = join(root, 'tests/pictures');
const boxesFile = join(folder, 'boxes.json');
const differences = join(root, '.cache/pictures');
const fileOf = (name: string) => join(folder, `${name}.webp`);

/** What is kept beside the pictures: the fonts they were taken with, and where the parts of each page stood. */
export interface Kept {
  fonts: Fonts;
  boxes: { [name: string]: Boxes };
}

/** The names of the pictures that are kept. */
export function listKept(): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith('.webp') ? file.slice(0, -5) : []));
}

/** A kept picture, or undefined. */
export async function readKept(name: string): Promise<Picture | undefined> {
  if (!existsSync(fileOf(name))) return undefined;
  const { data, info } = await sharp(fileOf(name)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Keeps a picture, every pixel as it is. */
export async function writeKept(name: string, picture: Picture): Promise<void> {
  await encode(picture).webp({ lossless: true, effort: 6 }).toFile(fileOf(name));
}

/** Forgets a picture. */
export function removeKept(name: string): void {
  rmSync(fileOf(name));
}

/** What was kept beside the pictures, or undefined. */
export function readRecord(): Kept | undefined {
  return existsSync(boxesFile) ? (JSON.parse(readFileSync(boxesFile, 'utf8')) as Kept) : undefined;
}

/** Writes it, a line for each page. */
export function writeRecord({ fonts, boxes }: Kept): void {
  const names = Object.keys(boxes).sort();
  const lines = names.map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(boxes[name])}`);
  writeFileSync(boxesFile, `{\n  "fonts": ${JSON.stringify(fonts)},\n  "boxes": {\n${lines.join(',\n')}\n  }\n}\n`);
}

/** Writes the picture of a difference where it can be looked at, and returns its path. */
export async function writeDifference(name: string, picture: Picture): Promise<string> {
  mkdirSync(differences, { recursive: true });
  await encode(picture)
    .png()
    .toFile(join(differences, `${name}.png`));
  return `.cache/pictures/${name}.png`;
}

function encode({ data, width, height }: Picture) {
  return sharp(data, { raw: { width, height, channels: 4 } });
}
