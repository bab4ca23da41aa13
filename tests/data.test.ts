import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import { attributeOf, readPage, textOf } from './support/pages.ts';

interface Operation {
  get: { responses: { '200': { content: Record<string, { schema?: object }> } } };
}
interface Description {
  servers: { url: string }[];
  paths: Record<string, Operation>;
  components: { schemas: Record<string, object> };
}

// The package is CommonJS: its types hide the function.
const addFormats = formats as unknown as (ajv: Ajv2020) => void;
const run = promisify(execFile);
const site = inject('site');

describe.each([
  ['the real site', site],
  ['the invented site', inject('fixture')],
])('the description of %s', (_, { folder }) => {
  const api = join(folder, 'api/v1');
  const read = (path: string): unknown => JSON.parse(readFileSync(join(api, path), 'utf8'));
  const description = read('openapi.json') as Description;

  test('is sound OpenAPI', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone<object>(description) as Record<string, unknown>)).toEqual({
      valid: true,
    });
    expect(validator.version).toBe('3.1');
  });

  test('names every file that there is, and no other', () => {
    const described = Object.keys(description.paths).map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    );
    const files = readdirSync(api, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(api, path)).isFile())
      .map((path) => `/${path.replaceAll('\\', '/')}`);
    expect(files.filter((path) => !described.some((one) => one.test(path)))).toEqual([]);
    const plain = Object.keys(description.paths).filter((path) => !path.includes('{'));
    expect(plain.filter((path) => !files.includes(path))).toEqual([]);
  });

  test('says what each file holds', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'all', components: description.components });
    const answers = Object.entries(description.paths).filter(([path]) => /^[^{]*\.json$/.test(path));
    for (const [path, { get }] of answers) {
      const { schema } = get.responses['200'].content['application/json'] ?? {};
      if (!schema) continue;
      const text = JSON.stringify(schema).replaceAll('"#/', '"all#/');
      const isSound = ajv.compile(JSON.parse(text) as object);
      expect(isSound(read(path)), `${path}: ${ajv.errorsText(isSound.errors?.slice(0, 3))}`).toBe(true);
    }
    expect(answers.length).toBeGreaterThan(15);
  });
});

describe('the examples on /data/', () => {
  const page = readPage(site.folder, 'data/index.html');
  const [{ url } = { url: '' }] = (
    JSON.parse(readFileSync(join(site.folder, 'api/v1/openapi.json'), 'utf8')) as Description
  ).servers;
  const examples = new Map(
    page.elements.flatMap((element) => {
      const language = attributeOf(element, 'data-example');
      const [text] = element.childNodes;
      if (!language || !text || !('value' in text)) return [];
      return [[language, text.value.replaceAll(url, `${site.address}api/v1`)] as const];
    }),
  );
  const titles = (
    JSON.parse(readFileSync(join(site.folder, 'api/v1/case-studies.json'), 'utf8')) as {
      items: { data: { title: string } }[];
    }
  ).items.map(({ data }) => data.title);

  test('are there', () => {
    expect([...examples.keys()]).toEqual(['curl', 'javascript', 'python']);
    expect(page.elements.some((one) => textOf(one).includes(`${url}/`))).toBe(true);
  });

  test.skipIf(spawnSync('curl', ['--version']).error)('curl brings the index and the archive', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    const { stdout } = await run('sh', ['-e', '-c', examples.get('curl') ?? 'false'], { cwd: folder });
    const { export: told } = JSON.parse(stdout) as { export: { bytes: number } };
    expect(statSync(join(folder, 'export.zip')).size).toBe(told.bytes);
    rmSync(folder, { recursive: true });
  });

  test('JavaScript lists the case studies', async () => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', examples.get('javascript') ?? 'x']);
    expect(stdout.trim().split('\n')).toHaveLength(titles.length);
    expect(titles.filter((title) => !stdout.includes(title))).toEqual([]);
  });

  test.skipIf(spawnSync('python3', ['--version']).error)('Python lists what changed', async () => {
    const { stdout } = await run('python3', ['-c', examples.get('python') ?? 'x'], {
      env: { ...process.env, PYTHONIOENCODING: 'utf-8', no_proxy: '*' },
    });
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what a file holds, the caller knows
    const read = <T>(path: string) => JSON.parse(readFileSync(join(site.folder, 'api/v1', path), 'utf8')) as T;
    const { years } = read<{ years: { year: string; href: string }[] }>('changes.json');
    const told = years
      .filter(({ year }) => year >= '2026')
      .flatMap(({ href }) => read<{ items: Record<'day' | 'type' | 'title' | 'url', string>[] }>(href).items)
      .map(({ day, type, title, url: page }) => [day, type, title, page].join(' '));
    expect(told.length).toBeGreaterThan(100);
    expect(stdout.trim().split(/\r?\n/)).toEqual(told);
  });
});
