import type { APIRoute } from 'astro';
import { siteConfig } from '../config.ts';
import { writeMark } from '../view/mark.ts';

/** The mark beside the page's name in a browser's tab, in the colours of the tab. */
export const GET: APIRoute = () => {
  const { brand, brandDark } = siteConfig.colours;
  return new Response(writeMark({ colour: brand, dark: brandDark, share: 1 }), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};
