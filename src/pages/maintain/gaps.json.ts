import type { APIRoute } from 'astro';
import { countGaps } from '../../model/gaps.ts';
import { createContext } from '../../page.ts';
import { readGaps } from '../../view/gaps.ts';

/** What the library lacks, for programs: the day, the counts, every gap. */
export const GET: APIRoute = async () => {
  const context = await createContext(undefined);
  const items = readGaps(context);
  return Response.json({ asOf: context.today, counts: countGaps(items), items });
};
