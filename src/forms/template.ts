import { fill, type Messages } from '../model/words.ts';
import { listAsked, wordsOf, type Asked } from './ask.ts';
import { cleanLine } from './clean.ts';
import type { Answers, Form } from './form.ts';
import { listExamples } from './parse-answers.ts';

/** What a template is written with; without a mailbox it says that there is none. */
export interface TemplateOptions {
  messages: Messages;
  mailbox?: string | undefined;
  /** Answers that are filled in already. */
  answers?: Answers;
}

/** One question of a template, and what stands under it. */
export interface TemplatePart {
  label: string;
  /** The hint and the examples; left out where the question is answered. */
  said: string[];
  answer: string;
}

/** The parts of a form's template, the same for text and Word. */
export function createTemplate(form: Form, { messages, mailbox, answers = {} }: TemplateOptions) {
  const { title, lead } = wordsOf(form.id, messages);
  const { template, leaveOut } = messages.forms;
  const intro = mailbox ? fill(template.intro, { mailbox }) : template.introNoMailbox;
  const parts = listAsked(form, messages).map((asked) => createPart(asked, answers[asked.id] ?? '', messages));
  return { title, lead, intro, leaveOut, parts };
}

function createPart(asked: Asked, answer: string, { forms }: Messages): TemplatePart {
  const isAnswered = cleanLine(answer) !== '';
  return {
    label: asked.label,
    said: isAnswered ? [] : [asked.hint, asked.notation, ...listExamples(asked, forms)].filter(Boolean),
    answer: isAnswered ? answer.trim() : forms.template.here,
  };
}

/** A form's questions as plain text, with the answers that are there; `parseAnswers` reads it back. */
export function writeTemplate(form: Form, options: TemplateOptions): string {
  const { title, lead, intro, leaveOut, parts } = createTemplate(form, options);
  const head = [title, lead, intro, leaveOut.title, ...leaveOut.points.map((point) => `- ${point}`)];
  const asked = parts.flatMap(({ label, said, answer }) => [
    '',
    `## ${label}`,
    '',
    ...said,
    ...(said.length ? [''] : []),
    answer,
  ]);
  return `${[...head, ...asked].join('\n')}\n`;
}
