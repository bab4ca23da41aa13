import { isKind } from '../../model/kinds.ts';
import { createChanges } from './changes.ts';
import { listFigureItems, writeFigureCsv } from './claims.ts';
import type { ApiContext } from './context.ts';
import { writeKindCsv } from './csv.ts';
import { createExport } from './export.ts';
import { createGraph } from './graph.ts';
import { writeList } from './items.ts';
import { createTopicScheme, writeTopicTurtle } from './skos.ts';

/** What a file below `/api/v1/` holds, by its name: one that belongs to a set of data. */
export async function writeDataFile(name: string, context: ApiContext): Promise<string | Uint8Array> {
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
