import type { APIRoute } from 'astro';
import { siteConfig } from '../../config.ts';
import { createContext, listLanguages } from '../../page.ts';
import { describeSite } from '../../view/site.ts';
export const getStaticPaths = listLanguages;

/** What a device needs to keep the site among its programs. */
export const GET: APIRoute = async ({ params }) => {
  const context = await createContext(params['lang']);
  const { urls, lang } = context;
  const icon = (name: string, sizes: string, purpose: string) => ({
    src: urls.file(`/icons/${name}.png`),
    sizes,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: urls.to('/'),
    name: siteConfig.name,
    short_name: siteConfig.name,
    description: describeSite(context),
    lang,
    start_url: urls.to('/'),
    scope: urls.file('/'),
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: siteConfig.colours.brand,
    icons: [icon('192', '192x192', 'any'), icon('512', '512x512', 'any'), icon('maskable', '512x512', 'maskable')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
