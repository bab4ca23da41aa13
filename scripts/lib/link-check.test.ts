import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkLinks, createTurns, type Manners } from './link-check.ts';
import { isInner } from './web-request.ts';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;
interface Heard {
  line: string;
  agent: string | undefined;
  at: number;
}

const servers: Server[] = [];
const start = async (robots: string | number | { location: string }, reply: Reply) => {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    heard.push({
      line: `${request.method} ${request.url}`,
      agent: request.headers['user-agent'],
      at: performance.now(),
    });
    if (request.url !== '/robots.txt') return reply(request, response);
    if (typeof robots === 'object') return to(response, 301, robots.location);
    return response.writeHead(typeof robots === 'number' ? robots : 200).end(typeof robots === 'number' ? '' : robots);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { origin: `http://127.0.0.1:${port}`, heard };
};
type Host = Awaited<ReturnType<typeof start>>;

const to = (response: ServerResponse, status: number, location: string) =>
  response.writeHead(status, { location }).end();
const replies: Record<string, Reply> = {
  '/fine': (_, response) => response.end('text'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/shut': (_, response) => response.writeHead(403).end(),
  '/busy': (_, response) => response.writeHead(429).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/slow': () => undefined,
  '/cut': (_, response) => response.destroy(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end('text'),
  '/cuts-head': ({ method }, response) => (method === 'HEAD' ? response.destroy() : response.end('text')),
  '/moved': (_, response) => to(response, 301, '/moved-again#part'),
  '/moved-again': (_, response) => to(response, 308, '/fine'),
  '/lent': (_, response) => to(response, 302, '/fine'),
  '/moved-lent': (_, response) => to(response, 301, '/lent'),
  '/moved-away': (_, response) => to(response, 301, '/gone'),
  '/to-closed': (_, response) => to(response, 301, '/closed/page'),
  '/loop': (_, response) => to(response, 302, '/loop-back'),
  '/loop-back': (_, response) => to(response, 302, '/loop'),
  '/to-nowhere': (_, response) => response.writeHead(301).end(),
  '/to-mail': (_, response) => to(response, 301, 'mailto:a@example.org'),
  '/endless': (_, response) => response.writeHead(200).write('text'),
};
const reply: Reply = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/count') return to(response, 302, `/count?n=${Number(searchParams.get('n')) + 1}`);
  return (replies[pathname] ?? ((_, missing) => missing.writeHead(404).end()))(request, response);
};

const manners: Manners = { agent: 'Test/1 (+https://example.org)', pause: 0, timeout: 400, hosts: 4, most: 60_000, local: true }; // prettier-ignore
let host: Host;
beforeAll(async () => {
  host = await start('User-agent: *\nDisallow: /closed/\n', reply);
});
afterAll(() => servers.forEach((one) => (one.closeAllConnections(), one.close())));

const check = async (path: string) => {
  const [result] = await checkLinks([host.origin + path], manners);
  const { outcome, answer, to: moved } = result ?? {};
  return [outcome, answer, moved?.replace(host.origin, '')];
};

test.each([
  ['/fine', 'answered', '200'],
  ['/no-such-page', 'failed', '404'],
  ['/gone', 'failed', '410'],
  ['/broken', 'failed', '500'],
  ['/slow', 'failed', 'timeout'],
  ['/cut', 'failed', 'network'],
  ['/shut', 'refused', '403'],
  ['/busy', 'refused', '429'],
  ['/closed/page', 'disallowed', undefined],
  ['/no-head', 'answered', '200'],
  ['/cuts-head', 'answered', '200'],
  ['/endless', 'answered', '200'],
  ['/moved', 'answered', '200', '/fine'],
  ['/lent', 'answered', '200'],
  ['/moved-lent', 'answered', '200'],
  ['/moved-away', 'failed', '410'],
  ['/to-closed', 'answered', undefined],
  ['/loop', 'failed', 'loop'],
  ['/count', 'failed', 'redirects'],
  ['/to-nowhere', 'answered', '301'],
  ['/to-mail', 'answered', '301'],
])('%s: %s', async (path, ...expected) => {
  expect(await check(path)).toEqual([...expected, undefined].slice(0, 3));
});

test('what robots.txt forbids is never asked for, and each request says who asks', () => {
  expect(host.heard.filter(({ line }) => line.includes('/closed/'))).toEqual([]);
  expect(new Set(host.heard.map(({ agent }) => agent))).toEqual(new Set([manners.agent]));
});

test('a page is asked for by its head, and whole only where that fails', async () => {
  host.heard.length = 0;
  await checkLinks([`${host.origin}/fine`, `${host.origin}/no-head`], manners);
  expect(host.heard.map(({ line }) => line)).toEqual([
    'GET /robots.txt',
    'HEAD /fine',
    'HEAD /no-head',
    'GET /no-head',
  ]);
});

test('a host that cannot say what it allows is left alone; one without robots.txt allows all', async () => {
  const [shut, open] = [await start(503, reply), await start(404, reply)];
  const results = await checkLinks([`${shut.origin}/fine`, `${open.origin}/fine`], manners);
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['disallowed', 'answered']));
  expect(shut.heard.map(({ line }) => line)).toEqual(['GET /robots.txt']);
});

test('what a host allows is read where its robots.txt leads, and where nobody answers there the host is left alone', async () => {
  const rules = await start(200, (request, response) =>
    request.url === '/rules' ? response.end('User-agent: *\nDisallow: /gone\n') : to(response, 302, '/rules'),
  );
  const led = await start({ location: `${rules.origin}/first` }, reply);
  const nowhere = await start({ location: `${rules.origin.replace(/\d+$/, '1')}/robots.txt` }, reply);
  const results = await checkLinks([`${led.origin}/fine`, `${led.origin}/gone`, `${nowhere.origin}/fine`], manners);
  expect(results.map(({ url, outcome }) => [new URL(url).pathname, outcome])).toEqual(
    expect.arrayContaining([
      ['/fine', 'answered'],
      ['/gone', 'disallowed'],
      ['/fine', 'disallowed'],
    ]),
  );
  expect(led.heard.map(({ line }) => line)).toEqual(['GET /robots.txt', 'HEAD /fine']);
  expect(rules.heard.map(({ line }) => line)).toEqual(['GET /first', 'GET /rules']);
});

test('a host that is asked too often is not asked again at once', async () => {
  host.heard.length = 0;
  await checkLinks([`${host.origin}/busy`], manners);
  expect(host.heard.map(({ line }) => line)).toEqual(['GET /robots.txt', 'HEAD /busy']);
});

test('a host is one by whatever protocol it is asked', async () => {
  vi.useFakeTimers();
  const takeTurn = createTurns();
  const order: string[] = [];
  const turns = ['http://a.example/', 'https://a.example/x', 'https://b.example/'].map(async (address) => {
    await takeTurn(address, 2000);
    order.push(address);
  });
  await vi.advanceTimersByTimeAsync(1999);
  expect(order).toEqual(['http://a.example/', 'https://b.example/']);
  await vi.advanceTimersByTimeAsync(1);
  await Promise.all(turns);
  expect(order).toHaveLength(3);
  vi.useRealTimers();
});

test('between two requests to a host there is a pause, the longer one that it asks for, and hosts do not wait for each other', async () => {
  const [quick, slow] = [await start('', reply), await start('User-agent: *\nCrawl-delay: 0.3\n', reply)];
  const paths = ['/fine', '/gone', '/lent'];
  await checkLinks(
    [quick, slow].flatMap(({ origin }) => paths.map((path) => origin + path)),
    { ...manners, pause: 120 },
  );
  const gaps = ({ heard }: Host) => heard.slice(1).map(({ at }, index) => at - (heard[index]?.at ?? 0));
  expect(Math.min(...gaps(quick))).toBeGreaterThan(60);
  expect(Math.min(...gaps(slow))).toBeGreaterThan(220);
  expect(slow.heard[0]?.at).toBeLessThan(quick.heard.at(-1)?.at ?? 0);
});

test('a host that is not there fails; what is not reached in time is left', async () => {
  const gone = await start('', reply);
  const server = servers.at(-1);
  await new Promise((done) => server?.close(done));
  expect(await checkLinks([`${gone.origin}/fine`], manners)).toMatchObject([{ outcome: 'failed', answer: 'network' }]);
  expect(await checkLinks([`${host.origin}/fine`], { ...manners, most: -1 })).toMatchObject([{ outcome: 'left' }]);
});

test('nothing on the own network is asked for, by number or by name', async () => {
  host.heard.length = 0;
  const outside = { ...manners, local: false };
  const names = [host.origin, host.origin.replace('127.0.0.1', 'localhost'), 'http://[::1]:80', 'http://2130706433'];
  const results = await checkLinks(names.map((one) => `${one}/fine`), outside); // prettier-ignore
  expect(results.map(({ outcome, answer }) => [outcome, answer])).toEqual(names.map(() => ['failed', 'network']));
  expect(host.heard).toEqual([]);
  expect(['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1'].filter((one) => !isInner(one))).toEqual([]); // prettier-ignore
  expect(['8.8.8.8', '172.32.0.1', '2606:4700::1'].filter(isInner)).toEqual([]);
});
