import type { APIRoute } from 'astro';
import { readCatalogue } from '../../../../catalogue.ts';
import type { AnyEntry } from '../../../../model/entry.ts';
import { kinds, type Kind } from '../../../../model/kinds.ts';
import { fileNameOf, readApiContext } from '../../../../view/api/context.ts';
import { findItem } from '../../../../view/api/items.ts';
import { respond } from '../../../../view/respond.ts';

/** A file for each entry; of two acronyms that make one name the first has it, both stand in the list. */
export async function getStaticPaths() {
  const catalogue = await readCatalogue();
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const names = (catalogue.list(kind) as readonly AnyEntry[]).map(fileNameOf);
    return [...new Set(names)].map((id) => ({ params: { kind, id } }));
  });
}

/** One entry. */
export const GET: APIRoute = async ({ params }) =>
  respond(findItem(params['kind'] as Kind, params['id'] ?? '', await readApiContext()), 'json');
