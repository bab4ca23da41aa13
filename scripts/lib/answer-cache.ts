import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnswerCache } from './github.ts';

const answer = z.object({ etag: z.string(), body: z.unknown(), link: z.string().optional() });

/** Keeps GitHub's answers in a folder, a file each; `prune` puts away those that nobody asked for since it was opened. */
export function createAnswerCache(folder: string): AnswerCache & { prune: () => void } {
  const used = new Set<string>();
  const nameOf = (key: string) => `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`;
  return {
    read: (key) => {
      const name = nameOf(key);
      used.add(name);
      return readAnswer(join(folder, name));
    },
    write: (key, kept) => {
      const name = nameOf(key);
      used.add(name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), JSON.stringify(kept));
    },
    prune: () => {
      const names = existsSync(folder) ? readdirSync(folder) : [];
      for (const name of names) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

// A file that was only half written is no answer.
function readAnswer(file: string) {
  if (!existsSync(file)) return undefined;
  try {
    const { etag, body, link } = answer.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { etag, body, ...(link !== undefined && { link }) };
  } catch {
    return undefined;
  }
}
