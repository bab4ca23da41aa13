import { otherLanguage } from '../model/sections.ts';
import type { Messages } from '../model/words.ts';
import { listAsked, wordsOf, type Asked } from './ask.ts';
import type { Form } from './form.ts';
import { listExamples } from './parse-answers.ts';

/** An issue form as GitHub reads it: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
export interface IssueForm {
  name: string;
  description: string;
  title: string;
  labels: string[];
  body: object[];
}

/** The label by which a maintainer has an issue turned into a page; no form may ask for it. */
export const approvedLabel = 'approved';

/** The label that tells what an issue shares. */
export const labelOf = ({ id }: Pick<Form, 'id'>): string => `share: ${id}`;

/** The name of GitHub's form for one of ours in a language: `story`, `story.cy`. */
export function templateOf({ id }: Pick<Form, 'id'>, { language }: Pick<Messages, 'language'>): string {
  const other = otherLanguage(language);
  return other ? `${id}.${other}` : id;
}

/** GitHub's form for the questions of one of ours. */
export function createIssueForm(form: Form, messages: Messages): IssueForm {
  const { title, lead } = wordsOf(form.id, messages);
  const words = messages.forms.issue;
  return {
    name: title,
    description: lead,
    title: `${title}: `,
    labels: [labelOf(form)],
    body: [
      { type: 'markdown', attributes: { value: `${lead}\n\n${words.intro}\n\n${listLeaveOut(messages)}` } },
      ...listAsked(form, messages).map((asked) => createElement(asked, messages)),
    ],
  };
}

const listLeaveOut = ({ forms }: Messages): string =>
  [forms.leaveOut.title, ...forms.leaveOut.points.map((point) => `- ${point}`)].join('\n');

function createElement(asked: Asked, messages: Messages): object {
  const { id, label, control, mustAnswer, options } = asked;
  const isChoice = options.length > 0 && (control === 'choice' || control === 'choices');
  const attributes = { label, description: describe(asked, messages) };
  return {
    type: isChoice ? 'dropdown' : isLong(asked) ? 'textarea' : 'input',
    id,
    attributes: isChoice ? { ...attributes, ...(control === 'choices' && { multiple: true }), options } : attributes,
    ...(mustAnswer && { validations: { required: true } }),
  };
}

const isLong = ({ control }: Asked) => ['text', 'list', 'rows', 'authorities'].includes(control);

function describe({ hint, notation, good, bad, why }: Asked, { forms }: Messages): string {
  return [hint, notation, ...listExamples({ good, bad, why }, forms)].filter(Boolean).join('\n\n');
}
