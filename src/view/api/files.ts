import type { APIRoute } from 'astro';
import { isKind } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { listDatasets } from '../linked/datasets.ts';
import { respond, type FileForm } from '../respond.ts';
import { createChanges } from './changes.ts';
import { listFigureItems, writeFigureCsv } from './claims.ts';
import { readApiContext } from './context.ts';
import { writeKindCsv } from './csv.ts';
import { createExport } from './export.ts';
import { createGraph } from './graph.ts';
import { writeList } from './items.ts';
import { createTopicScheme, writeTopicTurtle } from './skos.ts';

/** The files of all sets of data in one form, as a route gives them. */
export const createDataRoute = (form: FileForm) => ({
  getStaticPaths: async () => {
    const files = listDatasets(await readApiContext()).flatMap((dataset) => dataset.files);
    const named = files.filter((file) => file.form === form);
    return named.map(({ name }) => ({ params: { name: name.slice(0, -form.length - 1) } }));
  },
  GET: (async ({ params }) =>
    respond(await writeDataFile(`${params['name']}.${form}`, await readApiContext()), form)) satisfies APIRoute,
});

/** What a file below `/api/v1/` holds, by its name: one that belongs to a set of data. */
export async function writeDataFile(name: string, context: PageContext): Promise<string | Uint8Array> {
  if (name === 'export.zip') return (await createExport(context)).bytes;
  if (name === 'graph.json') return JSON.stringify(createGraph(context));
  if (name === 'changes.json') return JSON.stringify(createChanges(context));
  if (name === 'topics.jsonld') return JSON.stringify(createTopicScheme(context));
  if (name === 'topics.ttl') return writeTopicTurtle(context);
  const [id = '', form] = name.split('.');
  if (id === 'claims' || id === 'costs')
    return form === 'csv' ? writeFigureCsv(id, context) : JSON.stringify({ items: listFigureItems(id, context) });
  if (!isKind(id)) throw new RangeError(`There is no file ${name}.`);
  return form === 'csv' ? writeKindCsv(id, context) : writeList(id, context);
}
