import { isWebAddress } from '../model/schema/fields.ts';
import { formatPath } from '../model/validate.ts';
import type { Finding } from '../model/problem.ts';

type Path = (string | number)[];

// Names that Astro, its Markdown pipeline or JavaScript itself give a meaning, whatever their letters' case.
const forbidden = new Set(
  [
    'layout',
    'slug',
    'permalink',
    'id',
    'file',
    'filePath',
    'components',
    'prerender',
    'partial',
    'getStaticPaths',
    'head',
    'script',
    'scripts',
    'style',
    'styles',
    'template',
    'astro',
    'frontmatter',
    'rawContent',
    'compiledContent',
    'content',
    'default',
    'headings',
    'render',
    'rendered',
    'collection',
    'body',
    'digest',
    'import',
    'imports',
    'export',
    'exports',
    'redirect',
    'redirects',
    'redirect_from',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'then',
    'toJSON',
  ].map((name) => name.toLowerCase()),
);
// `id` is a field of records inside lists (a source, a claim); only at the top does it mean the page's own.
const allowedInside = new Set(['id', 'file', 'content', 'body', 'head', 'template', 'style']);
const addressKey = /^(url|href|link|src|official|website|address)$/i;
const pictureKey = /^(image|img|picture|photo|cover|icon|logo|thumbnail)s?$/i;
const scheme = /^\s*(javascript|vbscript|data|file|blob|about|view-source|filesystem|jar|intent)\s*:/i;

/** Finds what no front matter may hold, whatever its schema: forbidden keys, HTML in texts, unsafe addresses. */
export function checkFields(values: unknown, path: Path = []): Finding[] {
  if (typeof values === 'string') return checkString(values, path);
  if (values === null || typeof values !== 'object') return [];
  if (Array.isArray(values)) return values.flatMap((item: unknown, index) => checkFields(item, [...path, index]));
  return Object.entries(values).flatMap(([key, value]) => [
    ...checkKey(key, path),
    ...checkFields(value, [...path, key]),
  ]);
}

function checkKey(key: string, path: Path): Finding[] {
  const name = key.trim().toLowerCase();
  const free = path.length > 0 && allowedInside.has(name);
  if (!free && forbidden.has(name)) return [{ code: 'SP105', path: [...path, key], values: { field: key } }];
  return [];
}

function checkString(value: string, path: Path): Finding[] {
  const field = formatPath(path);
  const key = path.findLast((part) => typeof part === 'string') ?? '';
  if (/<[a-z!/?]/i.test(value)) return [{ code: 'SP110', path, values: { field } }];
  const visible = value.replace(/[\s\u0000-\u0020\u007f-\u00a0]/g, '');
  if (scheme.test(visible) || (addressKey.test(key) && !isWebAddress(value))) {
    return [{ code: 'SP111', path, values: { field } }];
  }
  if (pictureKey.test(key) && !/^\.\/images\/[a-z0-9][\w-]*\.(png|jpe?g|webp)$/.test(value)) {
    return [{ code: 'SP111', path, values: { field } }];
  }
  return [];
}
