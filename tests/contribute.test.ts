import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readDocx } from '../scripts/lib/read-docx.ts';
import { listAsked } from '../src/forms/ask.ts';
import type { Answers, FormId } from '../src/forms/form.ts';
import { forms } from '../src/forms/forms.ts';
import { parseAnswers } from '../src/forms/parse-answers.ts';
import { messagesFor } from '../src/messages/index.ts';
import { openBrowser, openPage } from './support/browser.ts';
import { createForms, judge, writeIssue } from './support/forms.ts';

const executable = inject('browser');
const { address } = inject('site');
const { origin } = new URL(address);
const messages = messagesFor('en');
const { ui } = messages.forms;

// What people who do not know Git cannot be expected to know.
const gitWords = [
  ...['git', 'commit', 'branch', 'fork', 'merge', 'pull request', 'repository', 'repo', 'clone', 'push', 'rebase'],
  ...['checkout', 'diff', 'upstream', 'stash', 'patch', 'revert', 'cherry-pick', 'submodule', 'staging area', 'sha'],
  ...['blame', 'bisect', 'fast-forward', 'squash', 'worktree', 'working tree', 'detached head', 'remote branch'],
  ...['merge conflict', 'origin/main'],
];
const gitWord = new RegExp(`(?<![\\p{L}/-])(?:${gitWords.join('|')})(?:s|es|ed|ing)?(?![\\p{L}-])`, 'giu');

describe.skipIf(!executable)('the form', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  });
  afterAll(() => browser.close());

  /** Opens a form in a context of its own, or in one that remembers. */
  async function open(form: FormId, search = '', within = context): Promise<{ page: Page; faults: string[] }> {
    const opened = await openPage(within, origin);
    await opened.page.goto(`${address}contribute/${form}/${search}`);
    await opened.page.locator('#form-questions').waitFor();
    await opened.page.waitForFunction(() => document.querySelector('#form-questions [data-names], fieldset') !== null);
    await opened.page.waitForTimeout(300);
    return opened;
  }

  /** Answers as a person does: types, chooses, fills in the boxes of rows. */
  async function fillIn(page: Page, id: FormId, answers: Answers): Promise<void> {
    for (const { id: name, control, cells, options } of listAsked(forms[id], messages)) {
      const answer = answers[name] ?? '';
      if (options.length && (control === 'choice' || control === 'choices')) {
        for (const line of answer.split('\n').filter(Boolean))
          await page.getByLabel(line, { exact: true }).first().check();
      } else if (cells) {
        for (const [index, part] of answer.split(' | ').entries()) {
          const box = page.locator(`[id="${name}-1-${index}"]`);
          if ((await box.evaluate(({ tagName }) => tagName)) === 'SELECT') await box.selectOption(part);
          else await box.fill(part);
        }
      } else await page.fill(`#${name}`, answer);
    }
  }

  const check = async (page: Page): Promise<void> => {
    await page.click('#form-check');
    await page.locator('#form-result').waitFor();
    await page.locator('#form-send').waitFor();
  };
  const listGitWords = async (page: Page): Promise<string[]> => [
    ...new Set((await page.locator('body').innerText()).match(gitWord) ?? []),
  ];

  const walks: [FormId, { good: Answers; fields: number; fault: Answers }][] = [
    [
      'case-study',
      {
        good: createForms(forms['case-study']).good,
        fields: 25,
        fault: { started: 'a while ago', topics: 'innovation' },
      },
    ],
    ['reuse', { good: createForms(forms.reuse).good, fields: 6, fault: { date: 'last year', source: 'our intranet' } }],
    [
      'correction',
      { good: createForms(forms.correction).good, fields: 6, fault: { page: 'the one about us', by: '' } },
    ],
  ];
  test.each(walks)(
    '%s: from the form to the prefilled address, mending every fault by its message alone',
    async (id, { good, fields, fault }) => {
      const { page, faults } = await open(id, '', await browser.newContext());
      expect(await page.locator('[data-question]').count()).toBeLessThanOrEqual(fields);
      expect(await listGitWords(page)).toEqual([]);
      await fillIn(page, id, { ...good, ...fault });
      await check(page);
      expect(await listGitWords(page)).toEqual([]);
      expect(await page.locator('#result-problems').innerText()).toContain(ui.problemsTitle);
      expect(await page.locator('#send-issue').isVisible()).toBe(false);
      // A fault may hide another: each round mends what is shown.
      const mended = new Set<string>();
      for (let round = 0; round < 3 && (await page.locator('.question--wrong').count()); round += 1) {
        const wrong = await page
          .locator('.question--wrong')
          .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['question'] ?? ''));
        for (const name of wrong) {
          const question = page.locator(`[data-question="${name}"]`);
          expect(await question.locator('.question__error').innerText()).toMatch(/^\S.* .*\S$/s);
          expect(await page.locator(`#${name}`).getAttribute('aria-invalid')).toBe('true');
          await page.locator(`#result-problems a[href="#${name}"]`).first().click();
          expect(await page.evaluate(() => document.activeElement?.id)).toBe(name);
          mended.add(name);
        }
        for (const name of wrong) await page.fill(`#${name}`, good[name] ?? '');
        await check(page);
      }
      expect([...mended].sort()).toEqual(Object.keys(fault).sort());
      expect(await page.locator('#result-problems').innerText()).not.toContain(ui.problemsTitle);
      expect(await page.locator('.question__error:visible').count()).toBe(0);
      expect(await page.locator('#result-preview').innerText()).toContain(
        (good['name'] ?? good['note'] ?? good['text'] ?? '').slice(0, 30),
      );
      expect(await listGitWords(page)).toEqual([]);
      const link = new URL((await page.getAttribute('#send-issue', 'href')) ?? '');
      expect(link.href).toMatch(/^https:\/\/github\.com\/[\w/-]+\/issues\/new\?template=/);
      expect(link.href.length).toBeLessThan(8000);
      expect(link.searchParams.get('template')).toBe(`${id}.yml`);
      const carried = Object.fromEntries(
        forms[id].questions.map((one) => [one.id, link.searchParams.get(one.id) ?? '']),
      );
      expect(carried).toEqual({ ...Object.fromEntries(Object.keys(carried).map((one) => [one, ''])), ...good });
      // What GitHub makes of it passes as it did here.
      const parsed = parseAnswers(writeIssue(forms[id], carried), messages);
      expect(judge(forms[id], parsed?.answers ?? {}).problems.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('nothing is sent while somebody writes; answers stay on the device until they are deleted', async () => {
    const own = await browser.newContext();
    const { page } = await open('story', '', own);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.fill('#what', 'We told the crews which streets were closed that morning.');
    await page.waitForTimeout(900);
    expect(asked.filter((one) => !one.startsWith(`GET ${origin}/`))).toEqual([]);
    await page.reload();
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('#what')?.value ?? '') !== '');
    expect(await page.inputValue('#what')).toContain('which streets were closed');
    expect(await page.locator('#form-status').innerText()).toContain('this device only');
    await page.click('#form-forget');
    await page.reload();
    await page.waitForTimeout(500);
    expect(await page.inputValue('#what')).toBe('');
    await own.close();
  });

  test('one question at a time, by keyboard alone', async () => {
    const { page } = await open('reuse', '', await browser.newContext());
    await page.locator('#form-steps').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-question]:visible').count()).toBe(1);
    expect(await page.locator('#form-step').innerText()).toBe('Question 1 of 6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('practice');
    await page.keyboard.type('wigan');
    await page.locator('.suggestion').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#practice')).toContain('Wigan');
    await page.locator('#form-forward').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#form-step').innerText()).toBe('Question 2 of 6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('authority');
    await page.locator('#form-back').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('practice');
    await page.click('#form-steps');
    expect(await page.locator('[data-question]:visible').count()).toBe(6);
    await page.close();
  });

  test('text pasted from Word keeps its lists, tables and headings, and can be undone', async () => {
    const { page } = await open('case-study', '', await browser.newContext());
    const html = readFileSync('tests/fixtures/clipboard/word.html', 'utf8');
    await page.locator('#approach').focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/html', text);
      data.setData('text/plain', 'plain');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, html);
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('#approach')?.value ?? '') !== '');
    const pasted = await page.inputValue('#approach');
    expect(pasted).toContain('- First point\n  - Second, deeper\n- Third point');
    expect(pasted).toMatch(/^\| \**Area\** *\| \**Cost\** *\|/m);
    expect(pasted).toMatch(/^# /m);
    expect(pasted).not.toMatch(/javascript:|<[a-z/!]|mso/i);
    await page.keyboard.press('Control+z');
    expect(await page.inputValue('#approach')).toBe('');
    await page.close();
  });

  test('who tells of work that the library has is told so before the end, and can add to that page instead', async () => {
    const { page } = await open('case-study', '', await browser.newContext());
    const there = readFileSync(join('content/case-studies/wigan-deal.mdx'), 'utf8');
    const section = (name: string) => there.split(`\n## ${name}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
    await fillIn(page, 'case-study', {
      ...createForms(forms['case-study']).good,
      ...{ name: 'Our deal with residents', authority: 'Wigan Council', with: '', approach: section('Approach') },
      ...{ problem: section('Problem'), outcomes: section('Outcomes') },
    });
    await page.locator('#form-near').waitFor();
    expect(await page.locator('#form-near').innerText()).toContain(ui.similarSame);
    await check(page);
    const link = page.locator('#result-similar a', { hasText: ui.addTo }).first();
    expect(await link.getAttribute('href')).toBe('/contribute/reuse/?practice=case-studies/wigan-deal');
    await link.click();
    await expect.poll(() => page.inputValue('#practice')).toBe('case-studies/wigan-deal');
    await page.close();
  });

  test('every way to keep it: a Word document, the file itself, and plain text to go on with', async () => {
    const { page } = await open('story', '', await browser.newContext({ acceptDownloads: true }));
    const { good } = createForms(forms.story);
    await fillIn(page, 'story', good);
    await check(page);
    const download = async (kind: string) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), page.click(`[data-download="${kind}"]`)]);
      return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
    };
    const file = await download('file');
    expect(file.name).toBe('we-put-falls-sensors-into-sheltered-housing.mdx');
    const today = /reviewBy: (\d{4})/.exec(file.bytes.toString())?.[1];
    expect(Number(today)).toBeGreaterThan(2025);
    const text = await download('txt');
    expect(parseAnswers(text.bytes.toString(), messages)?.answers).toEqual(good);
    const word = await download('docx');
    const read = await readDocx(word.bytes);
    expect(parseAnswers(read, messages)?.answers['failed']).toBe(good['failed']);
    expect(read).toContain(messages.forms.leaveOut.points[0]);
    expect(read).toContain(ui.signOff.approve.slice(0, 10));
    await page.click('#form-forget');
    await page.setInputFiles('#form-load', { name: text.name, mimeType: 'text/plain', buffer: text.bytes });
    await page.waitForFunction(() => (document.querySelector<HTMLTextAreaElement>('#failed')?.value ?? '') !== '');
    expect(await page.inputValue('#failed')).toBe(good['failed']);
    await page.setInputFiles('#form-load', { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('nothing') });
    await page.waitForFunction((words) => document.querySelector('#form-status')?.textContent === words, ui.loadFault);
    await page.close();
  });

  test(
    'axe finds nothing, whatever is shown: faults, results, suggestions, one question',
    { timeout: 300_000 },
    async () => {
      for (const width of [320, 1280]) {
        const own = await browser.newContext({ viewport: { width, height: 900 } });
        const { page } = await open('case-study', '', own);
        const found: string[] = [];
        const look = async (state: string) => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          found.push(
            ...violations.map(({ id, nodes }) => `${width} ${state}: ${id} at ${nodes[0]?.target.join(' ') ?? ''}`),
          );
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) found.push(`${width} ${state}: ${over} px too wide`);
        };
        await page.fill('#name', 'A title');
        await page.fill('#started', 'soon');
        await check(page);
        await look('faults');
        await page.fill('#authority', 'Leeds');
        await page.locator('.suggestion').first().waitFor();
        await look('suggestions');
        await page.keyboard.press('Escape');
        await fillIn(page, 'case-study', createForms(forms['case-study']).good);
        await check(page);
        await look('results');
        await page.click('#form-steps');
        await look('one question');
        expect(found).toEqual([]);
        await own.close();
      }
    },
  );

  test('without JavaScript: the same questions on GitHub, as a Word document and as plain text', async () => {
    const own = await browser.newContext({ javaScriptEnabled: false });
    const page = await own.newPage();
    await page.goto(`${address}contribute/story/`);
    expect(await page.locator('#form-questions').isVisible()).toBe(false);
    const links = await page
      .locator('noscript a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links).toEqual([
      expect.stringMatching(/issues\/new\?template=story\.yml$/),
      '/contribute/story.docx',
      '/contribute/story.txt',
    ]);
    const word = await (await fetch(new URL('/contribute/story.docx', origin))).arrayBuffer();
    const read = await readDocx(Buffer.from(word));
    expect(parseAnswers(read, messages)?.form.id).toBe('story');
    expect(Object.values(parseAnswers(read, messages)?.answers ?? { none: '?' }).join('')).toBe('');
    await own.close();
  });
});
