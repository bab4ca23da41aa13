import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createEnvironment } from './support/run.ts';
import { findBrowser } from '../scripts/lib/browser.ts';
import { serveFolder } from '../scripts/lib/serve.ts';
import { outDir, root } from '../scripts/lib/settings.ts';
import { isBuilt } from '../scripts/lib/stamp.ts';
import { fixture, fixtureEnvironment } from '../scripts/looks/fixture.ts';

/** A built site as the tests see it: its folder, its address while served, its base path. */
export interface BuiltSite {
  folder: string;
  address: string;
  base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
    fixture: BuiltSite;
    browser: string | undefined;
  }
}

/** Builds both sites, the real one and one of invented content, once for all whole-site tests and serves them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildOnce();
  const [real, invented] = [await serveFolder(outDir, 0), await serveFolder(fixture.folder, 0, fixture)];
  project.provide('site', { folder: outDir, address: real.address, base: '/' });
  project.provide('fixture', { ...fixture, address: invented.address });
  project.provide('browser', findBrowser());
  return async () => {
    await real.close();
    await invented.close();
  };
}

// Each project of the run asks for the sites.
const runs = globalThis as { sitesBuilt?: boolean };

function buildOnce(): void {
  if (runs.sitesBuilt) return;
  runs.sitesBuilt = true;
  if (!isBuilt()) build({});
  else execFileSync(process.execPath, [join(root, 'scripts/mirror.ts')], { cwd: root, env: createEnvironment({}) });
  rmSync(fixture.folder, { recursive: true, force: true });
  build(fixtureEnvironment);
}

function build(environment: Record<string, string>): void {
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    env: createEnvironment(environment),
    stdio: 'inherit',
  });
}
