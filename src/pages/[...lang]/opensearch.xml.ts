import type { APIRoute } from 'astro';
import { siteConfig } from '../../config.ts';
import { escapeXml } from '../../format/xml.ts';
import { createContext, listLanguages } from '../../page.ts';
import { describeSite, fullAddress } from '../../view/site.ts';
export const getStaticPaths = listLanguages;

/** What a browser needs to add the site as a search engine (OpenSearch 1.1); it takes full addresses only. */
export const GET: APIRoute = async ({ params }) => {
  const context = await createContext(params['lang']);
  const { m, t, urls } = context;
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(siteConfig.name.slice(0, 16))}</ShortName>
  <LongName>${escapeXml(t(m.search.openSearch, { site: siteConfig.name }))}</LongName>
  <Description>${escapeXml(describeSite(context))}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeXml(fullAddress(urls.file('/favicon.svg')))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(fullAddress(urls.to('/search/')))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(text, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
