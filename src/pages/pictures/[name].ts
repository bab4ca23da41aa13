import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { readCatalogue } from '../../catalogue.ts';

// The loader made the sizes; this hands them out under one address online, in dev and in every copy.
export async function getStaticPaths() {
  const { pictures, peers } = await readCatalogue();
  const all = [pictures, ...peers.map(({ catalogue }) => catalogue.pictures)].flatMap((some) => [...some.values()]);
  const names = new Set(all.flatMap(({ files }) => files.map(({ name }) => name)));
  return [...names].map((name) => ({ params: { name } }));
}

export const GET: APIRoute = ({ params }) => {
  const folder = join(process.cwd(), 'node_modules/.cache/shared-practice/pictures');
  return new Response(readFileSync(join(folder, params['name'] ?? '')), { headers: { 'content-type': 'image/webp' } });
};
