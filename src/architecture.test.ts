import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

interface Import {
  from: string;
  isType: boolean;
}

const statement = /^[ \t]*(?:import|export)\s+(?:(type\s)?([^'";()]*?)\sfrom\s*)?['"]([^'"\n]+)['"]/gm;
const call = /\b(?:import|require)\(\s*(?:\/\*.*?\*\/\s*)?['"`]([^'"`\n]+)['"`]/g;

/** What a file imports, in any way it can be written, and whether only types come of it. */
function listImports(code: string): Import[] {
  const lines = [...code.matchAll(statement)].map(([, type, names = '', from = '']) => ({
    from,
    isType: type !== undefined || /^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names.trim()),
  }));
  return [...lines, ...[...code.matchAll(call)].map(([, from = '']) => ({ from, isType: false }))];
}

const impure = [
  /\bDate\.now\b/,
  /\bnew Date\(/,
  /\bMath\.random\b/,
  /\bfetch\(/,
  /\bprocess(\?\.|\.)\w/,
  /\bprocess\[/,
  /\bimport\.meta\b/,
];
const modelPackages = ['zod', 'fastest-levenshtein', 'csv-parse', 'github-slugger', 'stemmer', 'd3-force'];
const isNode = (from: string) => /^(node:|fs$|path$|os$|url$|crypto$|child_process$)/.test(from);
const isPackage = (from: string, name: string) => from === name || from.startsWith(`${name}/`);
const isIn = (from: string, ...places: string[]) => places.some((place) => from.startsWith(place));

const isSatteri = (target: string) => /(^|\/)parse-satteri(\.ts)?$/.test(target) || target === 'satteri';

/** Where a relative import leads, from the root of the repository; any other import stays as it is. */
const resolveFrom = (file: string, from: string) => (from.startsWith('.') ? join(dirname(file), from) : from);

function isAllowed(file: string, { from, isType }: Import): boolean {
  const target = resolveFrom(file, from);
  if (isIn(target, 'octokit', '@octokit/') && !/^scripts\/lib\/github(-[a-z-]+)?\.ts$/.test(file)) return false;
  if (/\.test\.ts$/.test(file)) return true;
  if (isIn(file, 'src/model/')) {
    if (from.startsWith('.')) return isIn(target, 'src/model/') || (isType && isIn(target, 'src/messages/'));
    return modelPackages.some((name) => isPackage(from, name));
  }
  if (isIn(file, 'src/mdx/'))
    return (
      !isNode(from) &&
      !isIn(target, 'scripts/', 'src/forms/', 'src/pages/', 'src/view', 'src/catalogue', 'astro', '@astrojs/')
    );
  if (isIn(file, 'src/forms/')) {
    if (from.startsWith('.')) return isIn(target, 'src/forms/', 'src/mdx/', 'src/model/') && !isSatteri(target);
    return !isNode(from) && !isSatteri(from) && !isIn(from, 'astro', '@astrojs/');
  }
  if (isIn(file, 'src/briefing/')) {
    if (from.startsWith('.')) return isIn(target, 'src/briefing/', 'src/forms/', 'src/model/') && !isSatteri(target);
    return !isNode(from) && !isIn(from, 'astro', '@astrojs/');
  }
  if (isIn(file, 'src/client/')) return !isNode(from) && !isSatteri(target);
  return true;
}

/** What in a file goes against the architecture. */
function findBreaches(file: string, code: string): string[] {
  const imports = listImports(code).filter((one) => !isAllowed(file, one));
  const isPure = isIn(file, 'src/model/', 'src/mdx/', 'src/forms/', 'src/briefing/') && !/\.test\.ts$/.test(file);
  const used = isPure ? impure.flatMap((pattern) => pattern.exec(code)?.[0] ?? []) : [];
  return [...imports.map(({ from }) => `${file} imports ${from}`), ...used.map((word) => `${file} uses ${word}`)];
}

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.(ts|mts|astro|mjs)$/.test(path)),
);

test('no file goes against the architecture', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => findBreaches(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('imports are found in every way they are written', () => {
  const code = [
    "import 'a';",
    "import b from 'b';",
    "import type { C } from 'c';",
    "import { type D, type E } from 'd';",
    "import { type D, e } from 'e';",
    "import {\n  f,\n  type G,\n} from 'f';",
    "export * from 'g';",
    "export { h } from 'h';",
    'import i from "i";',
    "const j = await import(/* @vite-ignore */ 'j');",
    "const k = require('k');",
    "  import l from 'l';",
    "export const text = 'm';",
    "const from = 'n';",
  ].join('\n');
  const found = listImports(code);
  expect(found.map(({ from }) => from)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'l', 'j', 'k']);
  expect(found.filter(({ isType }) => isType).map(({ from }) => from)).toEqual(['c', 'd']);
});

test.each([
  ['src/model/a.ts', "import { readFileSync } from 'node:fs';"],
  ['src/model/a.ts', "import type { Loader } from 'astro/loaders';"],
  ['src/model/a.ts', "import { parse } from 'yaml';"],
  ['src/model/a.ts', "import { z } from 'zod-like';"],
  ['src/model/a.ts', "import en from '../messages/en.json';"],
  ['src/model/a.ts', "import type { Parse } from '../mdx/tree.ts';"],
  ['src/model/rules/a.ts', "import { readPage } from '../../mdx/read-page.ts';"],
  ['src/model/a.ts', "const fs = await import('node:fs');"],
  ['src/mdx/a.ts', "import { join } from 'node:path';"],
  ['src/mdx/a.ts', "import { root } from '../../scripts/lib/settings.ts';"],
  ['src/mdx/a.ts', "import { all } from '../catalogue.ts';"],
  ['src/mdx/components/a.ts', "import { all } from '../../view/page.ts';"],
  ['src/mdx/a.ts', "export { GET } from '../pages/feed.ts';"],
  ['src/mdx/a.ts', "import { getCollection } from 'astro:content';"],
  ['src/mdx/a.ts', "import { createMdx } from '../forms/text/text-to-mdx.ts';"],
  ['src/forms/a.ts', "import { messagesFor } from '../messages/index.ts';"],
  ['src/forms/a.ts', "import { parseWithSatteri } from '../mdx/parse-satteri.ts';"],
  ['src/forms/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/forms/a.ts', 'const now = Date.now();'],
  ['src/briefing/a.ts', "import { find } from '../client/find.ts';"],
  ['src/briefing/a.ts', 'const now = new Date();'],
  ['src/client/a.ts', "import { parseWithSatteri } from '../mdx/parse-satteri.ts';"],
  ['src/client/a.ts', "import { mdxToMdast } from 'satteri';"],
  ['src/client/a.ts', "import 'node:fs';"],
  ['scripts/lib/pull.ts', "import { Octokit } from 'octokit';"],
  ['scripts/lib/github-client.test.ts', "import { Octokit } from 'octokit';"],
  ['scripts/github-client.ts', "import { Octokit } from 'octokit';"],
  ['scripts/a.test.ts', "import { Octokit } from '@octokit/core';"],
  ['src/model/a.ts', 'const now = Date.now();'],
  ['src/model/a.ts', "const day = new Date('2020-01-01');"],
  ['src/mdx/a.ts', 'const id = Math.random();'],
  ['src/mdx/a.ts', 'const page = await fetch(url);'],
  ['src/mdx/a.ts', 'const home = process.env;'],
  ['src/model/a.ts', "const home = process['env'];"],
  ['src/mdx/parse-satteri.ts', 'const here = import.meta.url;'],
])('in %s this is a breach: %s', (file, code) => {
  expect(findBreaches(file, `const before = 1;\n${code}\n`)).toHaveLength(1);
});

test.each([
  ['src/model/a.ts', "import { z } from 'zod';"],
  ['src/model/a.ts', "import { parse } from 'csv-parse/browser/esm/sync';"],
  ['src/model/a.ts', "import type en from '../messages/en.json';"],
  ['src/model/rules/a.ts', "import type { Code } from '../codes.ts';"],
  ['src/model/a.test.ts', "import { readFileSync } from 'node:fs';"],
  ['src/model/a.ts', '// The process. Then a new date.'],
  ['src/mdx/a.ts', "import { fill } from '../model/words.ts';"],
  ['src/mdx/parse-satteri.ts', "import { mdxToMdast } from 'satteri';"],
  ['src/forms/a.ts', "import { readBody } from '../mdx/read-page.ts';"],
  ['src/forms/a.ts', "import { toMarkdown } from 'mdast-util-to-markdown';"],
  ['src/client/a.ts', "import { createMdx } from '../forms/text/text-to-mdx.ts';"],
  ['scripts/a.ts', "import { createText } from '../src/forms/text/html-to-text.ts';"],
  ['src/client/a.ts', "import { readPage } from '../mdx/read-page.ts';"],
  ['src/client/a.ts', 'const now = Date.now();'],
  ['scripts/lib/github.ts', "import { Octokit } from 'octokit';"],
  ['scripts/lib/github-client.ts', "import { Octokit } from 'octokit';"],
])('in %s this is no breach: %s', (file, code) => {
  expect(findBreaches(file, code)).toEqual([]);
});

const entry = `
  export { readPage } from './mdx/read-page.ts';
  export { parseWithRemark as parse } from './mdx/parse-remark.ts';
  export { readYamlStrictly as readYaml } from './mdx/read-yaml.ts';
  export { createCatalogue } from './model/catalogue.ts';
  export { checkEntry } from './model/rules/index.ts';
  export { parseRegister } from './model/register.ts';
  export { createMdx } from './forms/text/text-to-mdx.ts';
  export { createText } from './forms/text/html-to-text.ts';
`;

// With "worker" the packages that would ask a document for character references bring their own list.
const bundle = (contents: string) =>
  build({
    stdin: { contents, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    globalName: 'shared',
    logLevel: 'silent',
  });

test('a Node builtin would not pass the bundler', async () => {
  await expect(bundle("export { readFileSync } from 'node:fs';")).rejects.toThrow('node:fs');
});

test('the model, MDX reading and the reading of forms run in a browser', async () => {
  const { outputFiles, metafile, warnings } = await bundle(entry);
  expect(warnings).toEqual([]);
  // So are modules marked that a package leaves out in browsers, such as "fs".
  expect(Object.keys(metafile.inputs).filter((name) => name.startsWith('(disabled)'))).toEqual([]);
  const page = '---\ntitle: A title\ntopics: [data]\n---\n\n## Words\n\nOne *two* {1+1}.\n';
  // Nothing but the language itself and what every browser has; no process, no Buffer, no require.
  const context = createContext({ URL, TextDecoder, TextEncoder, page });
  const result: unknown = runInContext(
    `${outputFiles[0]?.text ?? ''}
    const messages = { hints: { didYouMean: '' }, expected: {}, fields: {} };
    const { findings, locate } = shared.readPage('guides', page, { ...shared, messages });
    const catalogue = shared.createCatalogue([]);
    const term = { kind: 'glossary', id: 'CDO', file: '', data: { topic: 'data' } };
    JSON.stringify({
      found: findings.map(({ code, path, place }) => [code, path ? path.join('.') : place.line + ':' + place.column]),
      title: locate(['title']),
      checked: shared.checkEntry(term, { catalogue, messages }).map(({ code }) => code),
      typed: shared.createMdx(shared.createText('<p>Under <b>5</b> &lt;days {a}')).body,
      register: shared.parseRegister('slug\\nA', 'a.csv', messages).findings.length > 0,
    });`,
    context,
  );
  expect(JSON.parse(String(result))).toEqual({
    found: [
      ['SP107', 'summary'],
      ['SP107', 'audience'],
      ['SP107', 'kind'],
      ['SP202', '8:11'],
    ],
    title: { line: 2, column: 1 },
    checked: ['SP103'],
    typed: 'Under **5** \\<days \\{a}',
    register: true,
  });
});
