import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { listPages } from '../scripts/lib/search-index.ts';

interface Said {
  type: string;
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

const { resolve } = createRequire(import.meta.url);
const jar = resolve('vnu-jar/build/dist/vnu.jar');
const folders = [inject('site'), inject('fixture')].flatMap(({ folder }) => [folder, `${folder}-mirror`]);

/** What the Nu checker, the one behind validator.w3.org, calls an error on some pages. */
async function checkPages(paths: readonly string[]): Promise<string[]> {
  const options = ['-Xss4m', '-jar', jar, '--skip-non-html', '--errors-only', '--exit-zero-always', '--format', 'json'];
  const { stderr } = await promisify(execFile)('java', [...options, ...paths], { maxBuffer: 1e9 }).catch((fault: unknown) => {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    throw new Error('The Nu checker needs Java. Install it: sudo apt-get install default-jre-headless');
  });
  const { messages } = JSON.parse(stderr) as { messages: Said[] };
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url = '', lastLine = 0, message, extract = '' }) => `${url}:${lastLine} ${message} ${extract.trim()}`);
} // prettier-ignore

// The pages of a copy differ from those of its site by where their links lead: every fifth tells enough.
test.each(folders)('the Nu checker finds no error on the pages of %s', { timeout: 600_000 }, async (folder) => {
  const all = listPages(folder).map((path) => join(folder, path));
  const paths = all.filter((_, index) => !folder.endsWith('-mirror') || index % 5 === 0);
  expect(paths.length).toBeGreaterThan(10);
  expect((await checkPages(paths)).slice(0, 20)).toEqual([]);
});
