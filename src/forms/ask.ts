import { z } from 'zod';
import { kinds } from '../model/kinds.ts';
import { describeField } from '../model/field-words.ts';
import { fill, type Messages } from '../model/words.ts';
import { listChoices } from './choices.ts';
import type { Form, FormId, Question } from './form.ts';

/** A question as it is asked: its words, whether it must be answered, and what may be chosen. */
export interface Asked extends Question {
  label: string;
  hint: string;
  /** How rows are written where there are no boxes for their parts; empty for all other questions. */
  notation: string;
  good: string;
  bad: string;
  /** What is wrong with the bad example. */
  why: string;
  mustAnswer: boolean;
  /** The words to choose from, in order; empty where anything may be answered. */
  options: string[];
}

interface Words {
  label: string;
  hint?: string;
  good: string;
  bad: string;
  why: string;
}

/** The words of a form: its title, what it is for, how long it takes. */
export function wordsOf(id: FormId, { forms }: Messages): { title: string; lead: string; minutes: string } {
  return forms.forms[id];
}

/** All questions of a form as they are asked; hints, choices and what must be answered come from the schema. */
export function listAsked(form: Form, messages: Messages): Asked[] {
  const words = messages.forms.forms[form.id].questions as Readonly<Record<string, Words>>;
  return form.questions.map((question): Asked => {
    const { label = question.id, hint, good = '', bad = '', why = '' } = words[question.id] ?? {};
    const path = question.path.split('.');
    return {
      ...question,
      ...{ label, good, bad, why },
      hint: hint ?? describeField(form.kind, path, messages),
      notation: describeCells(question, messages),
      mustAnswer: mustAnswer(question, form),
      options: Object.values(listChoices(form, question, messages)),
    };
  });
}

function describeCells({ path, cells = [] }: Question, { forms }: Messages): string {
  const names: Readonly<Record<string, string>> = forms.cells;
  const shown = cells.map((cell) => names[`${path}.${cell}`] ?? cell).join(' | ');
  return shown && fill(forms.notation, { cells: shown });
}

function mustAnswer(question: Question, { kind, questions }: Form): boolean {
  if (question.isRequired !== undefined) return question.isRequired;
  const [field = '', ...rest] = question.path.split('.');
  const { shape } = kinds[kind].schema as z.ZodObject<Record<string, z.ZodType>>;
  const asked = shape[field];
  const isFirst = questions.find(({ path }) => path === question.path)?.id === question.id;
  return isFirst && rest.length === 0 && !(asked instanceof z.ZodOptional || asked instanceof z.ZodDefault);
}
