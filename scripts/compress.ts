import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatKilobytes } from '../src/format/number.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { compressSite } from './lib/compress-site.ts';
import { outDir, showPath } from './lib/settings.ts';

// npm run compress: puts gzip and Brotli forms beside the texts of the built site, for servers that send them as they are
await runCommand(async () => {
  const folder = showPath(outDir);
  if (!existsSync(join(outDir, 'index.html')))
    throw new UsageFault(`There is no site in ${folder}/. Run npm run build first.`);
  const { files, made, plain, gz, br } = await compressSite(outDir);
  const sizes = `${formatKilobytes(plain)} plain, ${formatKilobytes(gz)} as gzip, ${formatKilobytes(br)} as Brotli`;
  console.log(`${files} files in ${folder}/: ${sizes}; ${made} packed anew`);
  return 0;
});
