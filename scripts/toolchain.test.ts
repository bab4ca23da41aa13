import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lib/settings.ts';

interface Manifest {
  engines: { node: string };
  packageManager: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string; dev?: boolean }> };

test('.nvmrc, engines and the pinned Node agree', () => {
  const pinned = manifest.devDependencies['node'] ?? '';
  expect(read('.nvmrc').trim()).toBe(pinned);
  expect(process.versions.node).toBe(pinned);
  const [least = 0] = (manifest.engines.node.match(/\d+/g) ?? []).map(Number);
  expect(Number(pinned.split('.')[0])).toBeGreaterThanOrEqual(least);
  expect(manifest.packageManager).toMatch(/^npm@\d+\.\d+\.\d+$/);
});

test('every version is pinned exactly, and the lockfile holds it', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('what must be one copy is one copy: the parser of the build and the schemas', () => {
  for (const name of ['satteri', 'zod', 'js-yaml', 'sharp']) {
    // A tool of the tests may bring one of its own: it reads no content.
    const copies = Object.entries(lock.packages).flatMap(([path, { dev }]) =>
      path.endsWith(`node_modules/${name}`) && !dev ? [path] : [],
    );
    expect(copies, name).toEqual([`node_modules/${name}`]);
  }
});

test('only the pinned Node may run a script when it is installed', () => {
  const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may);
  expect(allowed).toEqual([['node', true]]);
});

test('what runs before the install needs nothing that is installed', () => {
  const prepare = read('scripts/prepare.mjs');
  expect([...prepare.matchAll(/from '([^']+)'/g)].every(([, name]) => name?.startsWith('node:'))).toBe(true);
  expect(existsSync(join(root, '.ci/run'))).toBe(true);
});

test('the container is built on the pinned Node, and what serves it has no rights', () => {
  const container = read('deploy/Containerfile');
  expect(/^FROM \S+node:([\d.]+)-/m.exec(container)?.[1]).toBe(read('.nvmrc').trim());
  expect(container.split('FROM ').at(-1)).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  const port = /^EXPOSE (\d+)$/m.exec(container)?.[1] ?? '';
  expect(Number(port)).toBeGreaterThan(1023);
  expect(read('deploy/nginx/site.conf')).toContain(`listen ${port};`);
  expect(container).toContain('COPY deploy/nginx /etc/nginx/shared-practice');
});
