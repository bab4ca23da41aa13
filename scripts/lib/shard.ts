import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { UsageFault } from './command.ts';
import { listFiles } from './read-content.ts';

/** One of the parts that the pages of a build are written in: the second of four, for example. */
export interface Shard {
  part: number;
  of: number;
}

/** Reads `2/4`; undefined where nothing is asked. */
export function readShard(text: string | undefined): Shard | undefined {
  if (!text) return undefined;
  const [, part = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (part < 1 || part > of) throw new UsageFault(`SHARD must be such as 1/2 or 2/2, not "${text}".`);
  return { part, of };
}

/** Whether a page or file belongs to a part: by its address alone, so that it stays there whatever else comes. */
export function isInShard(address: string, { part, of }: Shard): boolean {
  return createHash('sha256').update(address).digest().readUInt32BE() % of === part - 1;
}

/** Has Astro write the pages and files of one part. All entries are read: what pages say of each other needs them. */
export const createShardIntegration = (shard: Shard): AstroIntegration => ({
  name: 'shard',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((whole) => ({
        ...whole,
        getStaticPaths: async () => (await whole.getStaticPaths()).filter(({ pathname }) => isInShard(pathname, shard)),
      }));
    },
  },
});

/** Lays parts over each other. What several have, such as styles, must be the same: else they are of different builds. */
export function joinParts(parts: readonly string[], folder: string): void {
  for (const part of parts) {
    const files = listFiles(part);
    if (!files.length) throw new UsageFault(`There is no part of a site in ${part}.`);
    for (const path of files) {
      const [from, to] = [join(part, path), join(folder, path)];
      if (existsSync(to) && !readFileSync(to).equals(readFileSync(from)))
        throw new UsageFault(`${path} differs between the parts: they are not of one build.`);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(from, to);
    }
  }
}
