import type { APIRoute } from 'astro';
import { readApiContext } from '../../../view/api/context.ts';
import { createExport } from '../../../view/api/export.ts';

/** All content as one archive. */
export const GET: APIRoute = async ({ site }) => {
  const { bytes } = await createExport(await readApiContext(site));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/zip' } });
};
