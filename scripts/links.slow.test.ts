import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '../tests/support/run.ts';

const desk = mkdtempSync(join(tmpdir(), 'links-'));
const file = join(desk, 'links.json');
const heard: string[] = [];
const server = createServer((request, response) => {
  heard.push(`${request.method} ${request.url}`);
  response.writeHead(request.url === '/robots.txt' ? 404 : 410).end();
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  cpSync('tests/fixtures/content', join(desk, 'content'), { recursive: true });
  for (const path of readdirSync(join(desk, 'content'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(mdx|yaml|csv)$/.test(path)) continue;
    const text = readFileSync(join(desk, 'content', path), 'utf8');
    const local = text.replaceAll(/https:\/\/[\w.-]*example[\w.-]*/g, `http://127.0.0.1:${port}`);
    writeFileSync(join(desk, 'content', path), local);
  }
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(desk, { recursive: true, force: true });
});

const look = (day: string, ...options: string[]) =>
  runScript('links.ts', ['--local', '--pause', '0', ...options], {
    ...{ CONTENT_DIR: join(desk, 'content'), LINKS_FILE: file, BUILD_DATE: day },
  });

test('three weeks of failures make an address gone, and the file is the same for the same answers', async () => {
  const first = await look('2026-11-01');
  expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+ addresses: 0 answered, \d+ failed/) as string }); // prettier-ignore
  expect(heard).toContain('GET /robots.txt');
  expect(heard).toContain('GET /1?a=b&c=d');
  const text = readFileSync(file, 'utf8');
  await look('2026-11-01');
  expect(readFileSync(file, 'utf8')).toBe(text);
  await look('2026-11-08');
  const third = await look('2026-11-15');
  expect(third.output).toMatch(/Gone since 2026-11-01: http:\/\/127\.0\.0\.1:\d+\/1\?a=b&c=d/);
});

test('a file that is no report is left as it is, and numbers are numbers', async () => {
  writeFileSync(file, '{}');
  const refused = await look('2026-11-22');
  expect([refused.code, readFileSync(file, 'utf8')]).toEqual([2, '{}']);
  expect(refused.output).toContain('Take it back from Git');
  expect((await look('2026-11-22', '--minutes', 'few')).output).toContain('take numbers, not "few"');
  expect(existsSync(file)).toBe(true);
});
