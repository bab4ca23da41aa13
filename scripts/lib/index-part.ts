import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as pagefind from 'pagefind';

// One part of the search index, in a process of its own: node index-part.ts FOLDER OUTPUT, the pages as JSON on stdin.
const [folder = '', output = ''] = process.argv.slice(2);
const pages = JSON.parse(await text(process.stdin)) as string[];
const { index, errors } = await pagefind.createIndex({});
const faults = [...errors];

// One after the other: the order of the pages decides the bytes of the index, and two builds must give the same.
for (const page of pages) {
  const content = readFileSync(join(folder, page), 'utf8');
  const added = await index?.addHTMLFile({ sourcePath: page.replaceAll('\\', '/'), content });
  faults.push(...(added?.errors ?? []));
}
// Written here: Pagefind's own writing ends before its last file has reached the disk.
const made = await index?.getFiles();
faults.push(...(made?.errors ?? []));
for (const { path, content } of made?.files ?? []) {
  mkdirSync(dirname(join(output, path)), { recursive: true });
  writeFileSync(join(output, path), content);
}
await pagefind.close();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length || !index ? 1 : 0;
