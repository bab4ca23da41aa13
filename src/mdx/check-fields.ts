import { isWebAddress } from '../model/schema/fields.ts';
import { formatPath } from '../model/validate.ts';
import type { Finding } from '../model/problem.ts';
import { pictureName } from './addresses.ts';
import { findEscaped } from './text.ts';

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
    'getHeadings',
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
const pictureKey =
  /^(\w+[_-])?(image|img|picture|photo|cover|icon|logo|thumbnail|hero|banner|avatar|poster)s?$|[a-z]Image$/i;
// Browsers take tabs and line breaks out of an address; a space after the colon makes it a sentence ("Data: none").
const scheme = /^(javascript|vbscript|data|file|blob|about|view-source|filesystem|jar|intent):\S/i;
// What leads out of a folder, and Astro's own mark for a file to import.
const outside = /^(\.{0,2}[/\\]|__ASTRO_)/;
const keyName = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_ -]*$/u;

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
  if (keyName.test(key) && (free || !forbidden.has(name))) return [];
  return [{ code: 'SP105', path: [...path, key], values: { field: key } }];
}

function checkString(value: string, path: Path): Finding[] {
  const hidden = findEscaped(value);
  if (hidden) return [{ code: hidden.code, path, values: { name: hidden.name } }];
  const code = /<[a-z!/?]/i.test(value) ? 'SP110' : isUnsafe(value, path) ? 'SP111' : undefined;
  return code ? [{ code, path, values: { field: formatPath(path) } }] : [];
}

function isUnsafe(value: string, path: Path): boolean {
  if (value.includes(':') && scheme.test(value.replace(/[\u0000-\u001f\u007f-\u00a0]/g, '').trim())) return true;
  const keys = path.filter((part) => typeof part === 'string');
  const [key = ''] = keys.slice(-1);
  const isPicture = pictureKey.test(key) || (addressKey.test(key) && keys.some((one) => pictureKey.test(one)));
  if (isPicture || outside.test(value)) return pictureName(value) === undefined;
  return addressKey.test(key) && !isWebAddress(value);
}
