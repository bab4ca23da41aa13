import type { AnyEntry } from '../../model/entry.ts';
import { listEdges } from '../../model/graph.ts';
import { kinds, type Kind } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { addressOf, titleOf } from './context.ts';

/** All entries and every link between them; an edge names its ends as `kind/id`. */
export function createGraph(context: PageContext): object {
  const { catalogue } = context;
  const entries = (Object.keys(kinds) as Kind[]).flatMap((kind) => catalogue.list(kind) as readonly AnyEntry[]);
  const nodes = entries.map((entry) => ({
    ...{ kind: entry.kind, id: entry.id },
    ...{ title: titleOf(entry), url: addressOf(entry, context) },
  }));
  return { nodes, edges: listEdges(catalogue) };
}
