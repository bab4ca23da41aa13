import type { APIRoute } from 'astro';
import { siteConfig } from '../config.ts';
import { createContext } from '../page.ts';
import { licenceAddress } from '../view/linked/licence.ts';
import { respond } from '../view/respond.ts';
import { fullAddress } from '../view/site.ts';

/** What programs may read here: everything. */
export const GET: APIRoute = async () => {
  const { m, t, urls } = await createContext(undefined);
  const lines = [
    `# ${m.site.licence} ${m.site.licenceName}, ${licenceAddress}`,
    `# ${t(m.data.attribution, { name: siteConfig.name })}`,
    ...['', 'User-agent: *', 'Allow: /', '', `Sitemap: ${fullAddress(urls.file('/sitemap.xml'))}`, ''],
  ];
  return respond(lines.join('\n'), 'txt');
};
