import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrotliModule, findNginx } from './tools.ts';
import type { Running } from './serve.ts';
import { root } from './settings.ts';

const ours = join(root, 'deploy/nginx');

/** Serves a folder on this machine only, by the configuration of `deploy/nginx`; only folder, port and user are others. */
export async function serveByNginx(folder: string): Promise<Running> {
  const port = await findPort();
  const place = mkdtempSync(join(tmpdir(), 'shared-practice-nginx-'));
  writeConfiguration(place, { folder, port });
  const server = spawn(findNginx() ?? 'nginx', ['-c', join(place, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(place, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  await waitFor(address, server);
  return { address, close };
}

function writeConfiguration(place: string, { folder, port }: { folder: string; port: number }): void {
  mkdirSync(join(place, 'shared-practice'));
  cpSync(ours, join(place, 'shared-practice'), { recursive: true });
  if (!findBrotliModule()) rmSync(join(place, 'shared-practice/brotli.conf'));
  const change = (name: string, to: string, edit: (text: string) => string) =>
    writeFileSync(join(place, to), edit(readFileSync(join(ours, name), 'utf8')));
  change('site.conf', 'shared-practice/site.conf', (text) =>
    text
      .replaceAll('/srv/shared-practice', folder)
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('  listen [::]:8080;\n', ''),
  );
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''; // else what root wrote for itself cannot be read
  change(
    'nginx.conf',
    'nginx.conf',
    (text) => user + text.replaceAll('/tmp/', `${place}/`).replace('stderr warn', 'stderr crit'),
  );
}

async function waitFor(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error('nginx ended as it was started: its reason stands above');
    try {
      await fetch(address, { method: 'HEAD' });
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error(`nginx does not answer at ${address}`);
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
