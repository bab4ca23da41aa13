import { build } from 'esbuild';
import type { APIRoute } from 'astro';
import { listLanguages } from '../../../page.ts';

export const getStaticPaths = listLanguages;

/** The page's own script in one classic file: a page that is opened from disk may load no module. */
export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/client/compare.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return new Response(outputFiles[0]?.text ?? '', { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
