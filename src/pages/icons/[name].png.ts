import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { siteConfig } from '../../config.ts';
import { writeMark } from '../../view/mark.ts';

const icons: Record<string, { side: number; share: number }> = {
  'apple-touch': { side: 180, share: 0.7 },
  '192': { side: 192, share: 0.7 },
  '512': { side: 512, share: 0.7 },
  maskable: { side: 512, share: 0.55 }, // a telephone may cut a circle out of it
};

export const getStaticPaths = () => Object.keys(icons).map((name) => ({ params: { name } }));

/** The mark for a site that is put among the programs of a device. */
export const GET: APIRoute = async ({ params }) => {
  const { side, share } = icons[params['name'] ?? ''] ?? { side: 192, share: 0.7 };
  const svg = writeMark({ colour: '#ffffff', ground: siteConfig.colours.brand, share });
  const png = await sharp(Buffer.from(svg)).resize(side).png({ palette: true, colours: 16, dither: 0 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
