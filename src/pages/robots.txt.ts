import type { APIRoute } from 'astro';
import { siteConfig } from '../config.ts';
import { fullAddress } from '../view/api/context.ts';
import { licenceAddress } from '../view/linked/licence.ts';
import { createSiteContext } from '../view/follow/context.ts';
import { respondText } from '../view/follow/respond.ts';

/** What programs may read here: everything. */
export const GET: APIRoute = async ({ site }) => {
  const context = await createSiteContext(undefined, site);
  const { m, t, urls } = context;
  const lines = [
    `# ${m.site.licence} ${m.site.licenceName}, ${licenceAddress}`,
    `# ${t(m.data.attribution, { name: siteConfig.name })}`,
    ...['', 'User-agent: *', 'Allow: /', '', `Sitemap: ${fullAddress(urls.file('/sitemap.xml'), context)}`, ''],
  ];
  return respondText(lines.join('\n'), 'text/plain');
};
