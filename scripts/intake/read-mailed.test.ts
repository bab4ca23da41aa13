import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions } from 'docx';
import { afterAll, describe, expect, test } from 'vitest';
import { brokenSubmissions, soundSubmissions } from '../../tests/fixtures/broken-submissions.ts';
import { judgeOn } from '../../tests/support/doors.ts';
import { writeIssue } from '../../tests/support/forms.ts';
import { listAsked } from '../../src/forms/ask.ts';
import { writeDraftDocx, writeTemplateDocx } from '../../src/forms/docx.ts';
import { formIds, type Answers, type FormId } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { judgeAnswers } from '../../src/forms/judge.ts';
import { parseAnswers } from '../../src/forms/parse-answers.ts';
import { writeTemplate } from '../../src/forms/template.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { judgeMailed } from './judge-mailed.ts';
import { readMailed } from './read-mailed.ts';

const messages = messagesFor('en');
const judging = judgeOn('2026-11-22');
const folder = mkdtempSync(join(tmpdir(), 'mailed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sound: Record<FormId, Answers> = {
  ...soundSubmissions,
  story: { ...soundSubmissions.story, take: 'Our map of the streets (Πρώτο): it is for all.' },
};

/** Reads bytes as the file of that name, and judges what it holds. */
async function mail(name: string, bytes: Uint8Array | string) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return judgeMailed(await readMailed(file, messages), { judging, before: undefined });
}

const askedOf = (form: FormId): Answers =>
  Object.fromEntries(forms[form].questions.map(({ id }) => [id, sound[form][id] ?? '']));
const signOff = { messages, site: 'Shared Practice', date: '22 November 2026' };

describe.each(formIds)('%s', (id) => {
  const form = forms[id];
  const answers = askedOf(id);
  const wanted = judgeAnswers(form, answers, judging);

  test('a Word template that is filled in, and a Word draft for sign-off, make the same file as the form', async () => {
    const template = await writeTemplateDocx(form, { messages, answers });
    const draft = await writeDraftDocx({ ...signOff, form, answers });
    for (const [name, bytes] of Object.entries({ 'template.docx': template, 'DRAFT.DOCX': draft }))
      expect([name, (await mail(name, bytes)).judged]).toEqual([name, wanted]);
  });

  test('a text template makes the same, in every encoding that says what it is, with the line ends of Windows', async () => {
    const text = writeTemplate(form, { messages, answers });
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const kinds = {
      plain: text,
      windows: `\ufeff${text.replaceAll('\n', '\r\n')}`,
      wide,
      'wide-be': Buffer.from(wide).swap16(),
    };
    for (const [name, bytes] of Object.entries(kinds))
      expect([name, (await mail(`${name}.txt`, bytes)).judged]).toEqual([name, wanted]);
  });

  test('the file of the entry itself passes as it is, and its name stays', async () => {
    const name = wanted.draft.path.replace(/^.*\//, '');
    const { form: found, judged } = await mail(name, wanted.draft.content);
    expect([found.kind, judged.draft.path, judged.problems]).toEqual([form.kind, wanted.draft.path, []]);
    expect(judged.draft.content).toBe(wanted.draft.content);
  });

  test('an empty template is told', async () => {
    for (const [name, bytes] of Object.entries({
      'empty.txt': writeTemplate(form, { messages }),
      'empty.docx': await writeTemplateDocx(form, { messages }),
      'empty-draft.docx': await writeDraftDocx({ ...signOff, form, answers: {} }),
    }))
      await expect(mail(name, bytes), name).rejects.toThrow('holds the questions of one of our forms, but no answers');
  });
});

test('a Word file that somebody changed keeps its bold words, lists and tables', async () => {
  const rows = [['Year', 'Missed'], ['2021', '10%'], ['2022', '4%']]; // prettier-ignore
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
  const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
  const children = listAsked(forms.story, messages).flatMap(({ id, label }) => {
    const answer = new Paragraph({ children: [new TextRun(sound.story[id] ?? '')] });
    const loud: IRunOptions = { text: 'all crews', bold: true };
    const strong = new Paragraph({ children: [new TextRun('We told '), new TextRun(loud)] });
    const more = { what: [strong, bullet('each morning'), bullet('by phone')], result: [answer, table] }[id] ?? [
      answer,
    ];
    return [new Paragraph({ text: label, heading: HeadingLevel.HEADING_2 }), ...more];
  });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const { judged } = await mail('edited.docx', bytes);
  expect(judged.problems).toEqual([]);
  expect(judged.draft.content).toContain('We told **all crews**\n\n- each morning\n- by phone\n');
  expect(judged.draft.content).toMatch(/\| Year\s*\| Missed\s*\|\n\| -+\s*\| -+\s*\|\n\| 2021\s*\| 10%\s*\|/);
});

test('what is wrong is said in the words of the other doors', async () => {
  const words = (problems: readonly { code: string; message: string; help: string }[]) =>
    problems.map(({ code, message, help }) => `${code} ${message} ${help}`);
  for (const { form, change } of brokenSubmissions) {
    const answers = {
      ...askedOf(form),
      ...Object.fromEntries(Object.entries(change).filter(([id]) => id in askedOf(form))),
    };
    const issue = parseAnswers(writeIssue(forms[form], answers), messages);
    const said = words(judgeAnswers(forms[form], issue?.answers ?? {}, judging).problems);
    // Brackets in Word are brackets: a link there is made otherwise.
    const isMarkdown = Object.values(change).some((answer) => answer.includes(']('));
    const docx = await writeTemplateDocx(forms[form], { messages, answers });
    if (!isMarkdown) expect(words((await mail('wrong.docx', docx)).judged.problems)).toEqual(said);
    expect(words((await mail('wrong.txt', writeTemplate(forms[form], { messages, answers }))).judged.problems)).toEqual(
      said,
    );
  }
}, 60_000);

const text = writeTemplate(forms.story, { messages, answers: { ...sound.story, result: 'It cost £5 and a café.' } });
test.each<[string, Uint8Array | string, string]>([
  ['latin.txt', Buffer.from(text, 'latin1'), "latin.txt: The file isn't saved as UTF-8 text. Open it"],
  ['half.txt', Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1), "isn't saved as UTF-8 text"],
  ['wide32.txt', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), "isn't saved as UTF-8 text"],
  ['unmarked.mdx', Buffer.from(text, 'utf16le'), "isn't saved as UTF-8 text"],
  ['letter.txt', 'Dear all,\n\nWe did something.\n', 'letter.txt holds the questions of none of our forms.'],
  ['nothing.txt', '', 'holds the questions of none of our forms'],
  ['long.txt', 'A line.\n'.repeat(40_000), 'The file has 320 kB; the most is 200 kB.'],
  ['none.docx', 'This is no Word file.', 'The file is no Word file (.docx), or is broken.'],
  ['nothing.docx', '', 'The file is no Word file (.docx), or is broken.'],
  ['old.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'The file is an old Word file (.doc), or has a password.'],
  [
    'guide.mdx',
    '---\ntitle: A\naudience: [officer]\nkind: how-to\nsteps: []\n---\n\nText.\n',
    'does not tell what kind',
  ],
  ['list.yaml', '- a\n- b\n', 'does not tell what kind of entry it is'],
  ['plain.mdx', 'Text without any fields.\n', 'does not tell what kind of entry it is'],
])('%s is told in one line', async (name, bytes, said) => {
  const fault = await mail(name, bytes).then(String, (reason: unknown) => (reason as Error).message);
  expect(fault).toContain(said);
  expect(fault.split('\n')).toHaveLength(1);
});

test('a placeholder that was left beside the answer is no part of it', async () => {
  const left = writeTemplate(forms.reuse, { messages }).replaceAll('(your answer)', (here, at: number) =>
    at % 2 ? `${here}\nAlpha` : `Alpha\n${here}`,
  );
  const file = join(folder, 'left.txt');
  writeFileSync(file, left);
  const mailed = await readMailed(file, messages);
  expect(new Set(Object.values('answers' in mailed ? mailed.answers : {}))).toEqual(new Set(['Alpha']));
});
