import type { APIRoute } from 'astro';
import { comparedKinds, type ComparedKind } from '../../../../model/compared.ts';
import { createContext, listEntryRoutes } from '../../../../page.ts';
import { createCompared, type ComparableEntry } from '../../../../view/compare.ts';

export const getStaticPaths = () => listEntryRoutes(comparedKinds);

/** One entry's side of a comparison. A script and not JSON: a page that is opened from disk may load nothing else. */
export const GET: APIRoute = async ({ params }) => {
  const { lang, kind, id = '' } = params;
  const context = await createContext(lang);
  const entry = context.catalogue.find(kind as ComparedKind, id) as ComparableEntry | undefined;
  // In dev an entry that cannot be read has a page that says so, and nothing to compare.
  const compared = entry && JSON.stringify(createCompared(entry, context));
  return new Response(compared ? `sharedPracticeCompare(${compared});\n` : '', {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
    status: compared ? 200 : 404,
  });
};
