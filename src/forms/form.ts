import type { Kind } from '../model/kinds.ts';

/** How a question is answered. Every answer is text as somebody typed it; the form only makes typing easier. */
export type Control =
  | 'line'
  | 'text'
  | 'choice'
  | 'choices'
  | 'authority'
  | 'authorities'
  | 'topics'
  | 'page'
  | 'date'
  | 'period'
  | 'list'
  | 'rows'
  | 'contact';

/** One question of a form. */
export interface Question {
  /** Its name in addresses, issue forms, templates and drafts; it never changes, and is none that GitHub's addresses use. */
  id: string;
  control: Control;
  /** The field of the kind's schema that it fills, or `body.<section>` for a part of the text. */
  path: string;
  /** The cells of a row, in order, as fields below `path`. */
  cells?: readonly string[];
  /** Whether the entry cannot do without it; schemas decide this for the fields they ask for. */
  isRequired?: boolean;
}

/** The names of the forms. */
export const formIds = ['case-study', 'story', 'reuse', 'follow-up', 'collaboration', 'correction'] as const;

/** The name of a form, which is also that of its issue form and of its page. */
export type FormId = (typeof formIds)[number];

/** What a form asks, and what kind of entry comes of it. */
export interface Form {
  id: FormId;
  kind: Exclude<Kind, 'authorities' | 'topics' | 'glossary' | 'coverage' | 'peers' | 'standards' | 'guides'>;
  questions: readonly Question[];
}

/** What somebody answered, by the id of each question. */
export type Answers = Readonly<Record<string, string>>;

/** Whether a word names a form. */
export function isFormId(word: string): word is FormId {
  return (formIds as readonly string[]).includes(word);
}
