import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { isEmpty } from '../../src/forms/clean.ts';
import type { Answers, Form } from '../../src/forms/form.ts';
import { messageLanguages, messagesFor } from '../../src/messages/index.ts';
import { parseAnswers } from '../../src/forms/parse-answers.ts';
import { decodeText } from '../../src/mdx/text.ts';
import { createProblem } from '../../src/model/problem.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { UsageFault } from '../lib/command.ts';
import { readDocx } from '../lib/read-docx.ts';
import { printable } from '../lib/report.ts';

/** What somebody mailed: a form that they filled in, or the file of an entry as it is. */
export type Mailed = { bytes: Buffer } & (
  { form: Form; answers: Answers; messages: Messages } | { name: string; content: string }
);

/** Reads a mailed file; throws a `UsageFault` where it holds neither. */
export async function readMailed(file: string, messages: Messages): Promise<Mailed> {
  const bytes = readBytes(file);
  const ending = extname(file).toLowerCase();
  if (ending === '.mdx' || ending === '.yaml')
    return { bytes, name: basename(file), content: readWords(bytes, file, messages) };
  const text = ending === '.docx' ? await readDocx(bytes) : readWords(bytes, file, messages);
  const parsed = parseAnswers(text, ...messageLanguages.map(messagesFor));
  const { noQuestions, noAnswers } = messages.forms.proposal;
  if (!parsed) throw new UsageFault(fill(noQuestions, { file: printable(file) }));
  if (isEmpty(parsed.answers)) throw new UsageFault(fill(noAnswers, { file: printable(file) }));
  return { bytes, form: parsed.form, answers: parsed.answers, messages: parsed.messages };
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageFault(`The file ${printable(file)} can't be read.`);
  }
}

function readWords(bytes: Buffer, file: string, messages: Messages): string {
  const { text, findings } = decodeText(decodeWide(bytes) ?? bytes);
  const [finding] = findings;
  if (!finding) return text.replace(/^\ufeff/, '');
  const { message, help } = createProblem(finding, { file, messages });
  throw new UsageFault(`${printable(file)}: ${message} ${help}`);
}

/** A text in UTF-16, as Notepad calls "Unicode", in UTF-8; undefined where it does not say that it is one. */
function decodeWide(bytes: Buffer): Uint8Array | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark !== 'fffe' && mark !== 'feff') return undefined;
  try {
    const text = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : new TextEncoder().encode(text);
  } catch {
    return undefined;
  }
}
