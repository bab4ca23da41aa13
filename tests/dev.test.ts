import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { root } from '../scripts/lib/settings.ts';
import { copyContent, createEnvironment } from './support/run.ts';

const { content, remove } = copyContent();
const file = join(content, 'case-studies/plain.mdx');
const sound = readFileSync(file, 'utf8');
const port = 20_000 + (process.pid % 20_000);
const address = `http://localhost:${port}/case-studies/plain/`;
let server: ChildProcess;
let printed = '';

beforeAll(async () => {
  const env = createEnvironment({ CONTENT_DIR: content, PORT: String(port) });
  server = spawn(process.execPath, [join(root, 'scripts/dev.ts')], { cwd: root, env, detached: true });
  const note = (data: Buffer) => (printed += data.toString());
  server.stdout?.on('data', note);
  server.stderr?.on('data', note);
  await vi.waitUntil(() => printed.includes('watching for file changes'), { timeout: 60_000 });
});

afterAll(() => {
  if (server.pid) process.kill(-server.pid);
  remove();
});

const page = async () => (await fetch(address)).text();
const soon = { timeout: 30_000, interval: 200 };

test('an edit shows in the page', async () => {
  expect(await page()).toContain('Απλό');
  writeFileSync(file, sound.replace('title: Απλό', 'title: Αλλιώς'));
  await expect.poll(page, soon).toContain('Αλλιώς');
});

test('a file that an editor empties before it writes it shows what is written', async () => {
  for (const title of ['Ένα', 'Δύο', 'Τρία', 'Τέσσερα', 'Πέντε']) {
    writeFileSync(file, '');
    await new Promise((resolve) => setTimeout(resolve, 3));
    writeFileSync(file, sound.replace('title: Απλό', `title: ${title}`));
    await expect.poll(page, soon).toContain(title);
  }
});

test('an invalid file shows its problem in the page and in the terminal, not the last good page', async () => {
  writeFileSync(file, sound.replace('stage: unknown', 'stage: lvie'));
  await expect.poll(page, soon).toContain('isn&#39;t one of the words for stage');
  expect(await page()).not.toContain('<h2 id="problem">');
  expect(printed).toMatch(/plain\.mdx:6:1\s+error SP109/);
});

test('a link to nothing shows its problem beside the text', async () => {
  writeFileSync(
    file,
    sound.replace('## Approach\n\nΚείμενο για να το διαβάσει κάποιος.', '## Approach\n\n[α](./nowhere.mdx)'),
  );
  await expect.poll(page, soon).toContain('The link ./nowhere.mdx leads nowhere');
  expect(await page()).toContain('<h2 id="problem">');
  expect(printed).toMatch(/plain\.mdx:18:1 SP302/);
});

test('a new file gets a page, a deleted one loses it', async () => {
  const fresh = join(content, 'case-studies/fresh.mdx');
  const visit = async () => (await fetch(address.replace('plain', 'fresh'))).status;
  writeFileSync(file, sound);
  writeFileSync(fresh, sound.replace('title: Απλό', 'title: Νέο'));
  await expect.poll(visit, soon).toBe(200);
  rmSync(fresh);
  await expect.poll(visit, soon).toBe(404);
});

test('data and feeds are at the addresses that they have in the built site', async () => {
  for (const path of ['api/v1/claims.csv', 'api/v1/topics.ttl', 'feed.xml', 'in-progress/feed.json'])
    expect([path, (await fetch(new URL(`/${path}`, address))).status]).toEqual([path, 200]);
});
