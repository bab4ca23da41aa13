import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { siteConfig } from '../config.ts';
import { writeMark } from '../view/mark.ts';

const side = 32;

/** The same for browsers that show no SVG there: one PNG within an ICO file. */
export const GET: APIRoute = async () => {
  const svg = writeMark({ colour: siteConfig.colours.brand, share: 1 });
  const png = await sharp(Buffer.from(svg)).resize(side).png({ compressionLevel: 9 }).toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.set([side, side], 6);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return new Response(Buffer.concat([head, png]), { headers: { 'content-type': 'image/x-icon' } });
};
