import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { SocialCard } from '../../src/view/social.ts';
import { cardSize, createLayout } from './layout.ts';

/** What cards are drawn with. */
export interface Drawing {
  brand: string;
  fonts: Font[];
}

/** Draws a card as a PNG of few colours: letters become paths, so that any machine draws the same bytes. */
export async function drawCard(card: SocialCard, { brand, fonts }: Drawing): Promise<Buffer> {
  const svg = await satori(createLayout(card, brand) as Parameters<typeof satori>[0], { ...cardSize, fonts });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
}
