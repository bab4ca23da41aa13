import type { APIRoute } from 'astro';
import { readCatalogue } from '../../../catalogue.ts';
import { createContext, listLanguages } from '../../../page.ts';
import { createReading, packReading } from '../../../view/reading.ts';

export async function getStaticPaths() {
  const packs = packReading(await readCatalogue());
  return listLanguages().flatMap(({ params }) =>
    packs.map((_, pack) => ({ params: { ...params, pack: String(pack) } })),
  );
}

/** Some pages for reading lists, a line each. A script and not JSON: a page that is opened from disk may load nothing else. */
export const GET: APIRoute = async ({ params }) => {
  const { lang, pack = '' } = params;
  const context = await createContext(lang);
  const entries = packReading(context.catalogue)[Number(pack)] ?? [];
  const lines = entries.map((entry) => `sharedPracticeReading(${JSON.stringify(createReading(entry, context))});\n`);
  return new Response(lines.join(''), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
