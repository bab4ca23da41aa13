import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../scripts/lib/serve.ts';
import { openBrowser } from './support/browser.ts';
import { copyContent, runScript } from './support/run.ts';

const executable = inject('browser');
const site = inject('site');
const fixture = inject('fixture');

/** How many sheets of A4 each brief of a site takes, as `topic: sheets`, where it is not one. */
async function listTooLong(browser: Browser, folder: string, address: string): Promise<string[]> {
  const page = await browser.newPage();
  const found: string[] = [];
  const topics = readdirSync(join(folder, 'topics')).filter((name) => name !== 'index.html');
  for (const id of topics) {
    await page.goto(`${address}topics/${id}/brief/`);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (sheets !== 1) found.push(`${id}: ${sheets}`);
  }
  await page.close();
  return topics.length ? found : ['no topics'];
}

describe.skipIf(!executable)('printed on A4', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterAll(() => browser.close());

  test('every brief takes one side', { timeout: 300_000 }, async () => {
    expect(await listTooLong(browser, site.folder, site.address)).toEqual([]);
    expect(await listTooLong(browser, fixture.folder, fixture.address)).toEqual([]);
  });

  test(
    'so do those of a library whose texts are as long and as wide as they may be',
    { timeout: 300_000 },
    async () => {
      const { content, out, remove } = copyContent();
      const words: string[] = ['Wmwmwmwm', 'illi', 'Ακρίβεια', 'W'.repeat(70), 'a-b'];
      words.forEach((word, index) => writeLong(content, word, index));
      const { code, output } = await runScript('build.ts', [], { CONTENT_DIR: content, OUT_DIR: out, LANGUAGES: 'en' });
      expect(code, output).toBe(0);
      const { address, close } = await serveFolder(out, 0);
      const found = await listTooLong(browser, out, address);
      await close();
      remove();
      expect(found).toEqual([]);
    },
  );
});

const fillUp = (word: string, most: number) => `${word} `.repeat(most).slice(0, most).trim();

/** Adds a topic with eight case studies and four standards, every text of one word over and over, up to the bound. */
function writeLong(content: string, word: string, number: number): void {
  const topic = `long-${number}`;
  const topics = join(content, 'topics.yaml');
  const definition = fillUp(word, 500);
  const line = JSON.stringify({
    id: topic,
    kind: 'topic',
    prefLabel: fillUp(word, 80),
    definition,
    broader: 'theme-one',
  });
  writeFileSync(topics, `${readFileSync(topics, 'utf8').trimEnd()}\n  - ${line}\n`);
  for (let index = 0; index < 8; index += 1) {
    const data = {
      title: fillUp(`${index} ${word}`, 110), summary: fillUp(word, 300), topics: [topic],
      authorities: [{ id: 'alpha', role: 'lead' }, { id: 'gamma', role: 'lead' }], stage: index === 7 ? 'stopped' : 'live',
      outcome: 'partly', started: '2018-07-04', ended: '2019', writtenFrom: 'public-sources',
      costs: [1, 2].map((year) => ({ amount: 123456789, currency: 'USD', year: 2000 + year, what: word, kind: 'projected', source: 'a' })),
      claims: [{ id: 'a', kind: 'saving', statement: fillUp(word, 300), value: 123456, unit: fillUp(word, 60), period: fillUp(word, 80),
        baseline: { value: 654321, period: fillUp(word, 80) }, measuredBy: 'unknown', source: 'a' }],
      contact: { role: fillUp(word, 160), authority: 'alpha' },
      sources: [{ id: 'a', title: word, publisher: fillUp(word, 120), url: `https://www.example.gov.uk/${number}/${index}` }],
    }; // prettier-ignore
    const sections = ['Problem', 'Approach', 'Outcomes', 'What did not work', 'Lessons', 'What others can reuse'];
    const body = sections.map((name) => `## ${name}\n\n- ${fillUp(word, 230)}\n- ${fillUp(word, 90)}\n`).join('\n');
    writeFileSync(
      join(content, `case-studies/long-${number}-${index}.mdx`),
      `---\n${JSON.stringify(data)}\n---\n\n${body}`,
    );
  }
  for (let index = 0; index < 4; index += 1) {
    const nations = ['England', 'Scotland', 'Wales', 'Northern Ireland'];
    const forces = ['statutory', 'mandated', 'recommended', 'not-known'];
    const data = {
      title: fillUp(`${index} ${word}`, 110), summary: fillUp(word, 300), topics: [topic], steward: word, status: 'current',
      appliesTo: nations.map((nation, at) => ({ nation, force: forces[at] })), requirements: [{ id: 'a', level: 'must', text: word }],
    }; // prettier-ignore
    writeFileSync(
      join(content, `standards/long-${number}-${index}.mdx`),
      `---\n${JSON.stringify(data)}\n---\n\n## ${word}\n\n${word}.\n`,
    );
  }
}
