import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../scripts/lib/settings.ts';
import { messagesFor } from '../src/messages/index.ts';
import { runScript } from './support/run.ts';

// The invented content with a page in Welsh and two translations, one of them older than a correction of its page.
const folder = mkdtempSync(join(tmpdir(), 'welsh-'));
const content = join(folder, 'content');
const cy = messagesFor('cy');
const read = (path: string) => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');
const environment = { CONTENT_DIR: content, OUT_DIR: join(folder, 'site'), LANGUAGES: 'en,cy' };

beforeAll(async () => {
  cpSync(join(root, 'tests/fixtures/content'), content, { recursive: true });
  cpSync(join(root, 'tests/fixtures/welsh'), content, { recursive: true });
  const { code, output } = await runScript('build.ts', [], environment);
  expect(code, output).toBe(0);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page that is translated', () => {
  test('has title, summary and text of the translation on the Welsh site, and says when and by whom', () => {
    const page = read('cy/case-studies/everything');
    expect(page).toMatch(/<h1[^>]*>\s*Y cyfan gyda’i gilydd/);
    expect(page).not.toMatch(/<h1[^>]* lang=/);
    expect(page).toContain('Testun Cymraeg am y dull hwn.');
    expect(page).toContain('Cyfieithwyd ar 1 Ionawr 2030, gan: Tîm cyfieithu, Cyngor Alffa.');
    expect(page).toContain('href="/cy/case-studies/plain/"');
    expect(page).toContain('href="#source-one"');
  });

  test('stays as it is on the English one, and cards name it in the language of the site', () => {
    expect(read('case-studies/everything')).not.toContain('Testun Cymraeg');
    expect(read('cy/case-studies')).toMatch(
      /<a href="\/cy\/case-studies\/everything\/">\s*Y cyfan gyda’i gilydd\s*<\/a>/,
    );
  });

  test('and has changed since says that its translation is behind, with a link to the page as it is', () => {
    const page = read('cy/case-studies/plain');
    expect(page).toContain('Mae’r cyfieithiad hwn ar ei hôl hi');
    expect(page).toMatch(/<a href="\/case-studies\/plain\/" hreflang="en" lang="en">/);
    expect(read('cy/case-studies/everything')).not.toContain('ar ei hôl hi');
  });
});

test('a page that is not translated is shown in its language, marked as such, and says so', () => {
  const page = read('cy/standards/rule');
  expect(page).toMatch(/<h1[^>]* lang="en"/);
  expect(page).toMatch(/<div class="prose"[^>]* lang="en"/);
  expect(page).toContain('Saesneg yw iaith testun y dudalen hon');
});

test('a page written in Welsh passes with Welsh headings, is not marked there and is marked on the English site', () => {
  expect(read('cy/case-studies/llai-o-finiau')).not.toMatch(/<h1[^>]* lang=/);
  expect(read('case-studies/llai-o-finiau')).toMatch(/<h1[^>]* lang="cy"/);
});

test('check finds nothing wrong with any of it, nor do the hints at English prose', async () => {
  const { code, output } = await runScript('check.ts', ['--prose'], environment);
  expect(output.split('\n').filter((line) => /finiau|--cy/.test(line))).toEqual([]);
  expect(code, output).toBe(0);
});

test('dates, lists of files and the search index are those of the language', () => {
  const entry = JSON.parse(readFileSync(join(folder, 'site/cy/pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, unknown>;
  };
  expect(Object.keys(entry.languages)).toEqual(['cy']);
  expect(read('cy')).toContain(cy.translation.awaiting);
});
