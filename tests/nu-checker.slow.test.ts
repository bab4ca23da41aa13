import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
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

/** What the Nu checker, the one behind validator.w3.org, calls an error in a folder, and on how many pages. */
async function checkFolder(folder: string): Promise<string[]> {
  const options = ['-Xss4m', '-jar', jar, '--skip-non-html', '--errors-only', '--exit-zero-always', '--format', 'json'];
  const { stderr } = await promisify(execFile)('java', [...options, folder], { maxBuffer: 1e9 }).catch((fault: unknown) => {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    throw new Error('The Nu checker needs Java. Install it: sudo apt-get install default-jre-headless');
  });
  const { messages } = JSON.parse(stderr) as { messages: Said[] };
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url = '', lastLine = 0, message, extract = '' }) => `${url}:${lastLine} ${message} ${extract.trim()}`);
} // prettier-ignore

test.each(folders)('the Nu checker finds no error on any page of %s', { timeout: 600_000 }, async (folder) => {
  expect(listPages(folder).length).toBeGreaterThan(10);
  expect((await checkFolder(folder)).slice(0, 20)).toEqual([]);
});
