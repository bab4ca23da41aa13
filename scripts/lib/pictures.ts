import sharp from 'sharp';
import { formatMegabytes } from '../../src/format/number.ts';
import type { Finding } from '../../src/model/problem.ts';

const mostBytes = 4_000_000;
const mostPixels = 6000;

// By their first bytes: a file's name says nothing about what a decoder will make of it.
const formats: [name: string, matches: (bytes: Buffer) => boolean][] = [
  ['png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['jpg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
];

/** A sound picture: its bytes and its size in pixels. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** Holds the number of bytes of a picture against the most that one may have. */
export function checkPictureSize(name: string, size: number): Finding[] {
  return size > mostBytes ? [refuse(name, formatMegabytes(size))] : [];
}

/** Holds a picture against what can be told without a decoder: its number of bytes, and its first ones. */
export function checkPictureStart(bytes: Buffer, name: string): Finding[] {
  const tooLarge = checkPictureSize(name, bytes.length);
  if (tooLarge.length) return tooLarge;
  const format = formats.find(([, matches]) => matches(bytes))?.[0];
  const ending = name.replace(/^.*\./, '').replace('jpeg', 'jpg');
  return format === ending ? [] : [refuse(name, `.${ending} → ${format ? `.${format}` : '?'}`)];
}

/** Reads a contributed picture: png, jpg or webp by its first bytes, within bounds, and decoded once to be sure. */
export async function readPicture(bytes: Buffer, name: string): Promise<Picture | { finding: Finding }> {
  const [finding] = checkPictureStart(bytes, name);
  if (finding) return { finding };
  try {
    const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels * mostPixels });
    const { width, height, pages = 1 } = await picture.metadata();
    if (width > mostPixels || height > mostPixels || pages > 1)
      return { finding: refuse(name, `${width} × ${height}`) };
    await picture.stats();
    return { bytes, width, height };
  } catch {
    return { finding: refuse(name, `${name.replace(/^.*\./, '.').replace('jpeg', 'jpg')} → ?`) };
  }
}

function refuse(name: string, reason: string): Finding {
  return { code: 'SP305', values: { name, reason, most: mostBytes / 1_000_000, pixels: mostPixels } };
}
