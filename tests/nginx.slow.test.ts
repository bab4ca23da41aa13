import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compressSite } from '../scripts/lib/compress-site.ts';
import { serveByNginx } from '../scripts/lib/nginx.ts';
import { listFiles } from '../scripts/lib/read-content.ts';
import type { Running } from '../scripts/lib/serve.ts';
import { findBrotliModule, findNginx } from '../scripts/lib/tools.ts';
import { headerPolicy } from '../src/policy.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { isLeading } from './support/pages.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

const site = inject('site');
const fixture = inject('fixture');
const executable = inject('browser');
const nginx = findNginx();
const desk = mkdtempSync(join(tmpdir(), 'nginx-test-'));
const root = join(desk, 'root');
const below = join(desk, 'below');
const moved = '"/case-studies/as-it-was-called/" "/case-studies/data-mill-north/";\n';
let server: Running;
let lower: Running;
const running: Running[] = [];

if (!nginx) console.log('Skipped: what needs nginx. Install nginx and libnginx-mod-http-brotli-static.');

/** Asks as a program would: the bytes as they come, no redirect followed. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; at?: Running } = {}) {
  const { method = 'GET', headers = {}, at = server } = options;
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(new URL(at.address), { path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

const security = {
  'content-security-policy': headerPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** The policy that a page has in itself, with what only a header can say. */
function readPolicy(file: string): string {
  const [, policy] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8')) ?? [];
  return `${policy}; frame-ancestors 'none'`;
}

/** What an answer lacks of the headers that each must have, once each, and what it tells that it should not. */
function listHeaderFaults(path: string, { headers }: Answer, policy = headerPolicy): string[] {
  const expected = { ...security, 'content-security-policy': policy };
  const wrong = Object.entries(expected).filter(([name, value]) => headers[name] !== value);
  return [
    ...wrong.map(([name]) => `${path}: ${name} is ${String(headers[name])}`),
    ...(/^([a-z-]+=\(\)(, |$))+$/.test(String(headers['permissions-policy'])) ? [] : [`${path}: permissions-policy`]),
    ...(headers.server === 'nginx' ? [] : [`${path}: server is ${String(headers.server)}`]),
    ...(headers['set-cookie'] ? [`${path}: sets a cookie`] : []),
  ];
}

describe.skipIf(!nginx)('by nginx', () => {
  beforeAll(async () => {
    cpSync(site.folder, root, { recursive: true });
    appendFileSync(join(root, '_redirects/nginx.conf'), moved);
    writeFileSync(join(root, '.secret'), 'of nobody');
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/config'), 'of nobody');
    mkdirSync(join(root, 'empty'));
    cpSync(fixture.folder, join(below, fixture.base), { recursive: true });
    await compressSite(root);
    running.push((server = await serveByNginx(root)), (lower = await serveByNginx(below)));
  });
  afterAll(async () => {
    await Promise.all(running.map((one) => one.close()));
    rmSync(desk, { recursive: true, force: true });
  });

  test('every page of both sites has every security header', async () => {
    const own = listFiles(root).filter((path) => path.endsWith('.html'));
    const others = listFiles(below).filter((path) => path.endsWith('.html'));
    expect(own.length).toBeGreaterThan(500);
    const faults: string[] = [];
    const policies = new Set<string>();
    for (const [paths, at, folder] of [
      [own, server, root],
      [others, lower, below],
    ] as const)
      // prettier-ignore
      for (const path of paths) {
        const address = encodeURI(`/${path.replace(/(^|\/)index\.html$/, '$1')}`);
        const answer = await ask(address, { method: 'HEAD', at });
        // What only leads on as a file is a redirect by nginx.
        const status = isLeading({ html: readFileSync(join(folder, path), 'utf8') }) ? 301 : 200;
        if (answer.status !== status) faults.push(`${address}: ${answer.status}`);
        const isTyped = answer.headers['content-type'] === 'text/html; charset=utf-8';
        if (status === 200 && !isTyped) faults.push(`${address}: type`);
        const policy = readPolicy(join(folder, path));
        policies.add(policy);
        faults.push(...listHeaderFaults(address, answer, policy));
      }
    expect(faults).toEqual([]);
    // The search page of the invented site may ask a collection that allows it.
    expect([...policies].sort()).toEqual(
      [
        headerPolicy.replace("connect-src 'self'", "connect-src 'self' https://beyond.example.gov.uk"),
        headerPolicy,
      ].sort(),
    );
  });

  test('so has what is no page, what is missing and what is refused', async () => {
    const icon = '/favicon.svg';
    const answers = [icon, '/news.js', '/no-such-page/', '/.secret', '/empty/', '/case-studies', '/case-studies/as-it-was-called/']; // prettier-ignore
    for (const path of answers) expect(listHeaderFaults(path, await ask(path))).toEqual([]);
    expect(listHeaderFaults('POST', await ask('/', { method: 'POST' }))).toEqual([]);
  });

  test('each kind of file has its type, and text says how it is written', async () => {
    const kinds = new Map([...listFiles(root), ...listFiles(below)].map((path) => [extname(path), path]));
    const known = readFileSync('deploy/nginx/types.conf', 'utf8');
    for (const kind of kinds.keys())
      if (!['.gz', '.br', '.conf', '', '.secret'].includes(kind))
        expect(known, kind).toMatch(new RegExp(`^  \\S+ ([\\w ]+ )?${kind.slice(1)}[ ;]`, 'm'));
    const types = {
      'manifest.webmanifest': 'application/manifest+json',
      'news.js': 'text/javascript; charset=utf-8',
      'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
      'in-progress/feed.xml': 'application/atom+xml; charset=utf-8',
      'favicon.svg': 'image/svg+xml',
      'maintain/gaps.json': 'application/json',
      'pagefind/pagefind.js': 'text/javascript; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await ask(`/${path}`);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
    }
  });

  test('data may be read by pages of other sites, pages may not', async () => {
    const allowed = async (path: string) => (await ask(path)).headers['access-control-allow-origin'];
    for (const path of [
      '/maintain/gaps.json',
      '/in-progress/feed.xml',
      '/pagefind/pagefind.js',
      '/api/v1/authorities.csv',
    ])
      expect(await allowed(path), path).toBe('*');
    for (const path of ['/api/v1/none.json', '/api/v1/authorities.csv?a=b'])
      expect(await allowed(path), path).toBe('*');
    for (const path of ['/', '/news.js', '/assets/', '/none/?a=b.json'])
      expect(await allowed(path), path).toBeUndefined();
    // What a browser asks before a program in it may send headers of its own, such as If-None-Match.
    const before = await ask('/api/v1/authorities.csv', { method: 'OPTIONS' });
    expect([before.status, before.headers['access-control-allow-headers']]).toEqual([204, '*']);
    expect(listHeaderFaults('OPTIONS', before)).toEqual([]);
    const page = await ask('/', { method: 'OPTIONS' });
    expect([page.status, page.headers.allow, page.headers['access-control-allow-headers']]).toEqual([
      ...[405, 'GET, HEAD', undefined],
    ]);
  });

  test('what has a digest in its name is kept for a year, all else is asked for anew and not sent twice', async () => {
    const files = listFiles(root).filter((path) => /^(assets|pagefind|cards)\//.test(path) && !/\.(gz|br)$/.test(path));
    const rules = new Map<string, string[]>();
    for (const path of files) {
      const rule = String((await ask(encodeURI(`/${path}`), { method: 'HEAD' })).headers['cache-control']);
      rules.set(rule, [...(rules.get(rule) ?? []), path]);
    }
    const forever = rules.get('public, max-age=31536000, immutable') ?? [];
    expect(forever.filter((path) => path.startsWith('assets/')).length).toBeGreaterThan(20);
    expect((rules.get('no-cache') ?? []).filter((path) => path.startsWith('assets/'))).toEqual([]);
    expect(forever.some((path) => path.includes('/fragment/'))).toBe(true);
    expect(forever).not.toContain('pagefind/pagefind-entry.json');
    const { headers } = await ask('/');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const since = await ask('/', { headers: { 'if-modified-since': String(headers['last-modified']) } });
    expect(since.status).toBe(304);
    appendFileSync(join(root, 'cookies/index.html'), '\n');
    const old = (await ask('/cookies/', { headers: { 'if-none-match': String(headers.etag) } })).status;
    expect(old).toBe(200);
  });

  test('what is missing is told in the language of the address, below a base path too', async () => {
    const tell = async (path: string, at = server) => {
      const { status, headers, bytes } = await ask(path, { at });
      return [status, headers['content-type'], /<html lang="([^"]+)"/.exec(bytes.toString())?.[1]];
    };
    const english = [404, 'text/html; charset=utf-8', 'en'];
    for (const path of [
      '/x',
      '/x/',
      '/case-studies/x/',
      '/a/b/c/d/e.json',
      '/.secret',
      '/.git/config',
      '/empty/',
      '/assets/',
      '/_redirects/nginx.conf',
      '/_headers/nginx.conf',
      '/topics/feed.xml/feed.xml',
    ])
      // prettier-ignore
      expect(await tell(path), path).toEqual(english);
    for (const path of ['/cy/x', '/cy/case-studies/x/', '/cy/.secret'])
      expect(await tell(path), path).toEqual([404, 'text/html; charset=utf-8', 'cy']);
    expect(await tell(`${fixture.base}case-studies/x/`, lower)).toEqual(english);
    expect((await ask('/.secret')).bytes.toString()).not.toContain('of nobody');
    expect((await ask('/..%2f..%2fetc/passwd')).status).toBeGreaterThanOrEqual(400);
  });

  test('addresses without their slash, and ones that moved, lead on; a POST leads nowhere', async () => {
    const lead = async (path: string, at = server) => {
      const { status, headers } = await ask(path, { at });
      return [status, headers.location];
    };
    expect(await lead('/case-studies')).toEqual([301, '/case-studies/']);
    expect(await lead('/case-studies/data-mill-north')).toEqual([301, '/case-studies/data-mill-north/']);
    expect(await lead(`${fixture.base}standards`, lower)).toEqual([301, `${fixture.base}standards/`]);
    expect(await lead('/case-studies/as-it-was-called/')).toEqual([301, '/case-studies/data-mill-north/']);
    expect(await lead('/case-studies/as-it-was-called/?role=cdo')).toEqual([
      ...[301, '/case-studies/data-mill-north/?role=cdo'],
    ]);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  test('a part of the archive can be asked for', async () => {
    const path = listFiles(root).find((one) => one.endsWith('.zip')) ?? '';
    const whole = readFileSync(join(root, path));
    const part = await ask(`/${path}`, { headers: { range: 'bytes=1000-1999' } });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 1000-1999/${whole.length}`]);
    expect(part.bytes.equals(whole.subarray(1000, 2000))).toBe(true);
    const beyond = await ask(`/${path}`, { headers: { range: `bytes=${whole.length}-` } });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.length}`]);
    for (const answer of [part, beyond]) {
      expect(listHeaderFaults(path, answer)).toEqual([]);
      const { 'access-control-allow-origin': origin, 'cache-control': rule } = answer.headers;
      expect([origin, rule]).toEqual(['*', 'no-cache']);
    }
  });

  test.each([
    ['gzip', 'gz', gunzipSync],
    ['br', 'br', brotliDecompressSync],
  ] as const)('%s is sent as it lies beside the file, and unpacks to the same bytes', async (coding, end, unpack) => {
    if (coding === 'br' && !findBrotliModule()) return console.log('Skipped: this nginx has no module for Brotli.');
    const texts = ['index.html', 'cy/index.html', 'news.js', 'favicon.svg', 'maintain/gaps.json', 'case-studies/data-mill-north/index.html']; // prettier-ignore
    for (const path of texts) {
      const { headers, bytes } = await ask(`/${path.replace('index.html', '')}`, {
        headers: { 'accept-encoding': coding },
      });
      expect([path, headers['content-encoding'], headers.vary]).toEqual([path, coding, 'Accept-Encoding']);
      expect(bytes.equals(readFileSync(join(root, `${path}.${end}`))), path).toBe(true);
      expect(unpack(bytes).equals(readFileSync(join(root, path))), path).toBe(true);
      expect(bytes.length).toBeLessThan(unpack(bytes).length);
    }
    const plain = await ask('/');
    expect([plain.headers['content-encoding'], plain.bytes.equals(readFileSync(join(root, 'index.html')))]).toEqual([undefined, true]); // prettier-ignore
  });

  test.skipIf(!executable)(
    'a browser finds nothing against the policy, and search, compare and forms work',
    async () => {
      const browser = await openBrowser(executable ?? '');
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const { page, faults } = await openPage(context, new URL(server.address).origin);
      for (const path of [
        '',
        'compare/',
        'contribute/story/',
        'guides/first-100-days/',
        'map/',
        'reading-list/',
        'cy/',
      ])
        await page.goto(server.address + path, { waitUntil: 'networkidle' });
      await page.goto(`${server.address}search/?q=wigan+deal`);
      await page.locator('#search-area[data-answered]').waitFor();
      expect(await page.locator('.result__title a').first().innerText()).toContain('Wigan Deal');
      await browser.close();
      expect(faults).toEqual([]);
    },
  );
});
