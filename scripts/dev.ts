import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from './lib/command.ts';
import { root } from './lib/settings.ts';

// npm run dev: the site as it is written, reloading on every edit. Search needs `npm start`.
await runCommand(() => {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(
    process.execPath,
    [astro, 'dev', '--port', process.env['PORT'] ?? '4321', ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit', env },
  );
  return Promise.resolve(status ?? 1);
});
