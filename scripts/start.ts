import { buildSite } from './lib/build-site.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { serveFolder } from './lib/serve.ts';
import { outDir, readAddress } from './lib/settings.ts';
import { isBuilt } from './lib/stamp.ts';

// npm start: build what has changed, serve the site with search.
await runCommand(async () => {
  const port = readPort(process.env['PORT'] ?? '4321');
  const { base } = readAddress();
  const running = await serveFolder(outDir, port, { base });
  if (!isBuilt()) {
    console.log('Building the site…');
    const code = buildSite();
    if (code !== 0) {
      await running.close();
      return code;
    }
  }
  console.log(`Shared Practice is at ${running.address}  (Ctrl+C stops it)`);
  return 0;
});

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UsageFault(`PORT must be a number from 1 to 65535, not "${text}".`);
}
