import type { APIRoute } from 'astro';
import { writeCsv } from '../../../format/csv.ts';
import { createContext, listLanguages } from '../../../page.ts';
import { listFigures } from '../../../view/pictures/all.ts';
import type { Figure } from '../../../view/pictures/figure.ts';
import { readSaid } from '../../../view/pieces.ts';
import { respond } from '../../../view/respond.ts';

/** One file for each picture of each language. */
export async function getStaticPaths() {
  const made = listLanguages().map(async ({ params }) =>
    listFigures(await createContext(params.lang)).map((figure) => ({
      params: { ...params, name: figure.name },
      props: { figure },
    })),
  );
  return (await Promise.all(made)).flat();
}

/** The numbers of a picture, the same as in its table. */
export const GET: APIRoute = ({ props }) => {
  const { heads, rows } = props['figure'] as Figure;
  const text = writeCsv([
    heads.map(readSaid),
    ...rows.map((row) => row.map(({ text: words, value }) => value ?? words)),
  ]);
  return respond(text, 'csv');
};
