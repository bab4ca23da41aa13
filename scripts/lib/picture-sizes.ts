import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Finding } from '../../src/model/problem.ts';
import type { StoredPicture } from '../../src/stored.ts';
import { digestOf } from './fingerprint.ts';
import { readPicture } from './pictures.ts';
import { root } from './settings.ts';

/** Where the sizes of pictures are kept between builds. */
export const pictureCache = join(root, 'node_modules/.cache/shared-practice/pictures');

const widths = [320, 640, 960, 1280];

/** Makes the sizes of a picture (webp, never enlarged, without metadata), once for its bytes; smallest first. */
export async function createSizes(
  path: string,
  name: string,
): Promise<Pick<StoredPicture, 'width' | 'height' | 'files'> | { finding: Finding }> {
  const picture = await readPicture(readFileSync(path), name);
  if ('finding' in picture) return picture;
  const { bytes, width, height } = picture;
  const stem = `${name.replace(/\.[^.]*$/, '').toLowerCase()}-${digestOf(bytes).slice(0, 10)}`;
  mkdirSync(pictureCache, { recursive: true });
  const wanted = [...widths.filter((one) => one < width), Math.min(width, 1600)];
  const files = wanted.map((one) => ({ width: one, name: `${stem}-${one}.webp` }));
  for (const file of files) {
    const target = join(pictureCache, file.name);
    if (!existsSync(target))
      await sharp(bytes).resize({ width: file.width, withoutEnlargement: true }).webp({ quality: 80 }).toFile(target);
  }
  return { width, height, files };
}
