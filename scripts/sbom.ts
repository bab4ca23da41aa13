import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../src/today.ts';
import { runCommand } from './lib/command.ts';
import { outDir, root, showPath } from './lib/settings.ts';
import { createSbom } from './sbom/create-sbom.ts';
import { listLicences } from './sbom/list-licences.ts';

// npm run sbom: what the project is made with, as CycloneDX beside the built site and by licence in docs/dependencies.md
await runCommand(() => {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const folder = join(outDir, 'sbom');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'shared-practice.cdx.json');
  writeFileSync(file, createSbom(lockfile, today));
  writeFileSync(join(root, 'docs/dependencies.md'), listLicences(lockfile));
  console.log(`${showPath(file)}, docs/dependencies.md`);
  return Promise.resolve(0);
});
