import type { APIRoute, GetStaticPaths } from 'astro';
import { letters } from '../../../../model/named.ts';
import { createContext, listLanguages } from '../../../../page.ts';
import { createSearchLists } from '../../../../view/search-names.ts';

export const getStaticPaths = (async () => {
  const routes = listLanguages().map(async ({ params }) => {
    const lists = Object.entries(createSearchLists(await createContext(params.lang)));
    return lists.flatMap(([list, rows]: [string, Map<string, unknown>]) =>
      letters.map((letter) => ({ params: { ...params, list, letter }, props: { rows: rows.get(letter) } })),
    );
  });
  return (await Promise.all(routes)).flat();
}) satisfies GetStaticPaths;

/** What search looks up under one letter, as a module: loaded when a query asks for it, from disk too. */
export const GET: APIRoute = ({ props }) =>
  new Response(`export const rows = ${JSON.stringify(props['rows'])};\n`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
