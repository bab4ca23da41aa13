import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { operations } from './lib/github-operations.ts';
import { selectOperations, type Description } from './lib/openapi-subset.ts';
import { root } from './lib/settings.ts';

// GitHub's own description of its API: 29 MB, so it is fetched here and no dependency.
const source = '@octokit/openapi@23.0.2';
const target = join(root, 'tests/fixtures/github-openapi.json');

// node scripts/github-openapi.ts: cuts GitHub's description down to the operations used. Needs the npm registry.
await runCommand(() => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const packed = execFileSync('npm', ['pack', source, '--silent'], options).trim();
    execFileSync('tar', ['-xzf', packed], options);
    const read = (file: string) => readFileSync(join(folder, 'package', file), 'utf8');
    const { name, version, license } = JSON.parse(read('package.json')) as Record<string, string>;
    const whole = JSON.parse(read('generated/api.github.com.json')) as Description;
    const description = `A part of ${name} ${version}, made by scripts/github-openapi.ts.\n\n${read('LICENSE')}`;
    const info = { title: 'GitHub REST API', version, description, license: { name: license } };
    const text = JSON.stringify({ ...selectOperations(whole, operations), info });
    writeFileSync(target, `${text}\n`);
    console.log(`${operations.length} operations, ${Math.round(text.length / 1000)} KB: ${target}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve(0);
});
