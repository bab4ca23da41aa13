import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOf, digestOfFile } from './fingerprint.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([0, 5, 262_143, 262_144, 262_145, 600_000])('a file of %i bytes has the digest of its bytes', (length) => {
  const path = join(folder, String(length));
  const bytes = Buffer.alloc(length, 'abc');
  writeFileSync(path, bytes);
  expect(digestOfFile(path, 'mark')).toBe(digestOf(bytes, 'mark'));
  expect(digestOfFile(path, 'other')).not.toBe(digestOf(bytes, 'mark'));
});
