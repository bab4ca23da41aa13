import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../scripts/lib/settings.ts';
import { copyContent, runScript, type Ended } from './support/run.ts';

const { content, out, remove } = copyContent();
const file = join(content, 'case-studies/plain.mdx');
const sound = readFileSync(file, 'utf8');
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
afterAll(remove);

const body = sound.replace('## Approach\n\nΚείμενο για να το διαβάσει κάποιος.', '## Approach\n\nΑ {1+1} β');
const esm = sound.replace(
  '## Approach\n\nΚείμενο για να το διαβάσει κάποιος.',
  '## Approach\n\nimport fs from "node:fs"',
);
const layout = sound.replace('stage: unknown', 'layout: ./evil.astro\nstage: unknown');
const image = sound.replace(
  '## Approach\n\nΚείμενο για να το διαβάσει κάποιος.',
  '## Approach\n\n![α](../../../package.json?raw)',
);
const mark = sound.replace('title: Απλό', 'title: __ASTRO_IMAGE_../../../package.json');
const canaries: [name: string, text: string, code: string, place: string][] = [
  ['{1+1}', body, 'SP202', `${lineOf(body, '{1+1}')}:3`],
  ['import', esm, 'SP201', `${lineOf(esm, 'import fs')}:1`],
  ['layout: in the front matter', layout, 'SP105', `${lineOf(layout, 'layout:')}:1`],
  ['one of Astro’s own marks for an import', mark, 'SP111', `${lineOf(mark, 'title:')}:1`],
  ['a picture that is a module', image, 'SP211', `${lineOf(image, '![')}:1`],
];

describe('programs in content', () => {
  const files = canaries.map((_, index) => join(content, `case-studies/plain-${index}.mdx`));
  const runs: Ended[] = [];
  beforeAll(async () => {
    canaries.forEach(([, text], index) => writeFileSync(files[index] ?? '', text));
    runs.push(await runScript('check.ts', [], { CONTENT_DIR: content }));
    runs.push(await runScript('build.ts', [], { CONTENT_DIR: content, OUT_DIR: out }));
    for (const one of files) rmSync(one);
  });

  test.each(canaries.map((canary, index) => [...canary, index] as const))(
    '%s is refused by check and by build, with file, line and column',
    (...[, text, code, place, index]) => {
      expect(text).not.toBe(sound);
      for (const { code: exit, output } of runs) {
        expect(output).toMatch(new RegExp(`case-studies/plain-${index}\\.mdx:${place}\\s+error ${code}`));
        expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
        expect(exit).toBe(1);
      }
      expect(existsSync(join(out, `case-studies/plain-${index}/index.html`))).toBe(false);
    },
  );
});

test('a reference to nothing stops the build, whatever NODE_ENV says', async () => {
  writeFileSync(file, sound.replace('topics: [topic-one]', 'topics: [topic-won]'));
  const built = await runScript('build.ts', [], { CONTENT_DIR: content, OUT_DIR: out, NODE_ENV: 'development' });
  writeFileSync(file, sound);
  expect(built.output).toMatch(/plain\.mdx:4:10\s+error SP103/);
  expect(built.output).toContain('Did you mean topic-one?');
  expect(built.code).toBe(1);
});

test('a configuration that names an authority which is not there is told in one line, with what it may have meant', async () => {
  const config = join(content, '../site.json');
  writeFileSync(config, JSON.stringify({ authorities: ['alfa', 'Walse'] }));
  const built = await runScript('build.ts', [], { CONTENT_DIR: content, OUT_DIR: out, SITE_CONFIG: config });
  expect(built).toEqual({
    code: 2,
    output: `${config}, "authorities": There is no alfa in authorities.csv: did you mean alpha? There is no Walse in authorities.csv: did you mean Wales? Write ids of authorities, or nations.\n`,
  });
});

test('no file of the content folder becomes a module of the build', async () => {
  const modules = new Set<string>();
  const lister: AstroIntegration = {
    name: 'list-modules',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'list-modules',
          transform: (_: string, id: string) => void modules.add(id),
          load: (id: string) => void modules.add(id),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
  vi.stubEnv('LANGUAGES', 'en');
  await build({ root, outDir: out, logLevel: 'error', integrations: [lister] });
  vi.unstubAllEnvs();
  const contributed = [...modules].filter((id) => id.includes('/content/') && id.startsWith(join(root, 'content')));
  expect(contributed).toEqual([]);
  expect([...modules].some((id) => id.endsWith('/src/catalogue.ts'))).toBe(true);
  expect([...modules].some((id) => id.includes('/src/texts/about.en.mdx'))).toBe(true);
});
