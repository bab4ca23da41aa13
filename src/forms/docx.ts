import { HeadingLevel } from 'docx';
import { fill, type Messages } from '../model/words.ts';
import { listAsked, wordsOf } from './ask.ts';
import { cleanLine } from './clean.ts';
import type { Answers, Form } from './form.ts';
import { packDocx } from './pack-docx.ts';
import { createTemplate, type TemplateOptions } from './template.ts';
import { bullet, heading, line, lines } from './word.ts';

/** A form's questions as a Word document to fill in. */
export function writeTemplateDocx(form: Form, options: TemplateOptions): Promise<Uint8Array> {
  const { title, lead, intro, leaveOut, parts } = createTemplate(form, options);
  const asked = parts.flatMap(({ label, said, answer }) => [
    heading(label, HeadingLevel.HEADING_2),
    ...said.flatMap((text) => text.split('\n').map((one) => line(one, { style: 'said' }))),
    ...lines(answer),
  ]);
  return packDocx(title, [
    heading(title, HeadingLevel.TITLE),
    ...lines(lead),
    ...lines(intro),
    heading(leaveOut.title, HeadingLevel.HEADING_2),
    ...leaveOut.points.map(bullet),
    ...asked,
  ]);
}

/** What a manager signs off: a draft's answers, and what must not be among them. */
export interface SignOff {
  form: Form;
  answers: Answers;
  messages: Messages;
  /** The site's name, and the day in words. */
  site: string;
  date: string;
}

/** A draft as a Word document for a manager's sign-off. `parseAnswers` reads it back once it is text. */
export function writeDraftDocx({ form, answers, messages, site, date }: SignOff): Promise<Uint8Array> {
  const { leaveOut, ui } = messages.forms;
  const { signOff } = ui;
  const { title } = wordsOf(form.id, messages);
  const asked = listAsked(form, messages).flatMap(({ id, label }) => [
    heading(label, HeadingLevel.HEADING_2),
    ...lines(cleanLine(answers[id] ?? '') ? (answers[id] ?? '').trim() : ui.notAnswered),
  ]);
  return packDocx(title, [
    heading(title, HeadingLevel.TITLE),
    ...lines(fill(signOff.status, { site, date })),
    heading(signOff.title, HeadingLevel.HEADING_1),
    ...lines(signOff.before),
    ...leaveOut.points.map(bullet),
    line(signOff.approve, { spacing: { before: 400, after: 400 } }),
    ...asked,
  ]);
}
