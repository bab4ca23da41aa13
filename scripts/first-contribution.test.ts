import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runScript } from '../tests/support/run.ts';
import { messagesFor } from '../src/messages/index.ts';
import { readPath } from '../src/model/paths.ts';
import { listSources, readSources } from './lib/read-content.ts';
import { bothReadings } from './lib/readings.ts';
import { root } from './lib/settings.ts';

// Each runs commands as processes of their own.
vi.setConfig({ testTimeout: 60_000 });

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const example = (name: string) =>
  new RegExp(`<!-- example:${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(contributing)?.[1] ?? '';
const command = (name: string) =>
  new RegExp(`<!-- command:${name} -->\\n\`\`\`\\n[\\s\\S]*?npm run new -- (.*)\\n`).exec(contributing)?.[1] ?? '';

const content = join(root, 'content');
const folder = mkdtempSync(join(tmpdir(), 'first-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The words of a command as a shell would take them apart. */
const splitWords = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const examples = [
  ['first-case-study', 'case-studies/letters-that-help-pensioners-claim-pension-credit.mdx', 'case-studies/nothing.mdx'],
  ['first-reuse', 'reuse/bradford--data-mill-north--2016.yaml', 'case-studies/data-mill-north.mdx'],
] as const; // prettier-ignore

test.each(examples)('the example %s passes the check in the library', async (name, path) => {
  const others = listSources(content).filter((source) => source.path !== path);
  const sources = [...others, { path, read: () => Buffer.from(example(name)) }];
  const { problems, catalogue } = await readSources(sources, bothReadings(messagesFor('en')), (one) => one);
  expect(problems.filter(({ file }) => file === path)).toEqual([]);
  const [kind, file = ''] = path.split('/');
  expect(catalogue.find(kind as 'reuse', file.replace(/\.\w+$/, ''))).toBeDefined();
});

test.each(examples)('the command of %s makes the file that the text names, and fix leaves the example as it is', async (...[name, path, needed]) => {
  const own = join(folder, name);
  for (const { path: one, read } of listSources(content)) {
    const what = readPath(one);
    if (one !== needed && !('role' in what && what.role === 'list')) continue;
    mkdirSync(dirname(join(own, one)), { recursive: true });
    writeFileSync(join(own, one), read());
  }
  const made = await runScript('new.ts', splitWords(command(name)), { CONTENT_DIR: own });
  expect(made.output).toContain(path);
  expect(contributing).toContain(`\`content/${path}\``);
  expect(readdirSync(dirname(join(own, path)))).toContain(path.split('/')[1]);
  writeFileSync(join(own, path), example(name));
  const fixed = await runScript('fix.ts', [join(own, path)], { CONTENT_DIR: own });
  expect(fixed.output.trim()).toBe('Files: 1. Mended: 0. Left as they are: 0.');
  expect(fixed.code).toBe(0);
}); // prettier-ignore
