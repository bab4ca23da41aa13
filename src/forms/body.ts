import { sectionsOf } from '../model/sections.ts';
import { fill, type Messages } from '../model/words.ts';
import { cleanLine, isNotKnown } from './clean.ts';
import type { Fields } from './fields.ts';
import type { Answers, Form } from './form.ts';
import { findSource, type Source } from './rows.ts';
import { formatRemark } from './text/remarks.ts';
import { createMdx } from './text/text-to-mdx.ts';
import type { World } from './world.ts';

/** The text of an entry, and what was taken out of the answers. */
export interface Body {
  text: string;
  remarks: string[];
}

/** A part of the text: its heading, and the question that asks for it, or none where the form does not. */
export interface Section {
  heading: string;
  key: string;
  question?: string;
}

/** The parts of a kind's text, in the order in which they stand. */
export function listSections({ kind, questions }: Form, { language, forms }: Messages): Section[] {
  const headings: Record<string, string> = kind === 'collaborations' ? forms.sections : sectionsOf(language);
  return Object.entries(headings).map(([key, heading]) => {
    const question = questions.find(({ path }) => path === `body.${key}`)?.id;
    return { heading, key, ...(question && { question }) };
  });
}

/** Writes the answers that are text as the parts of a page; what nobody knows yet is marked so that readers can tell it. */
export function createBody(form: Form, answers: Answers, { fields, world }: { fields: Fields; world: World }): Body {
  const { messages } = world;
  const sources = (fields['sources'] ?? []) as Source[];
  const parts = listSections(form, messages).map(({ heading, key, question }) => {
    const answer = question === undefined ? undefined : (answers[question] ?? '');
    const made = answer === undefined || isNotKnown(answer) ? unknown(key, messages) : write(answer, sources, messages);
    return { ...made, text: `## ${heading}\n\n${made.text}`.trim() };
  });
  const text = parts.map((part) => part.text).join('\n\n');
  return {
    text: citeAll(text, { fields, sources, messages }),
    remarks: [...new Set(parts.flatMap((part) => part.remarks))],
  };
}

function write(answer: string, sources: readonly Source[], messages: Messages): Body {
  if (!cleanLine(answer)) return { text: '', remarks: [] };
  const { body, remarks } = createOnce(answer, sources);
  return { text: body, remarks: remarks.map((remark) => formatRemark(remark, messages)) };
}

type Made = ReturnType<typeof createMdx>;
const made = new Map<string, Made>();
const mostMade = 60;

/** The text of one answer; a form asks again at every pause, and seldom more than one answer is another by then. */
function createOnce(answer: string, sources: readonly Source[]): Made {
  const key = JSON.stringify([answer, sources]);
  const known = made.get(key) ?? createMdx(answer, { cite: (mark) => findSource(mark, sources) });
  if (made.size >= mostMade) made.clear();
  made.set(key, known);
  return known;
}

function unknown(key: string, { forms }: Messages): Body {
  const words: Record<string, { about: string; text: string }> = forms.notKnown;
  const { about = key, text = '' } = words[key] ?? {};
  return { text: `<NotKnown about="${about}">\n\n${text}\n\n</NotKnown>`, remarks: [] };
}

interface Cited {
  fields: Fields;
  sources: readonly Source[];
  messages: Messages;
}

/** Names at the end the sources that no sentence and no figure names: whoever listed them relied on them. */
function citeAll(text: string, { fields, sources, messages }: Cited): string {
  const rows = [...((fields['costs'] ?? []) as Source[]), ...((fields['claims'] ?? []) as Source[])];
  const used = new Set(rows.map((row) => (row as unknown as { source?: string }).source));
  const left = sources.filter(({ id }) => !used.has(id) && !text.includes(`[^${id}]`));
  if (!left.length) return text;
  return `${text}\n\n${fill(messages.forms.alsoFrom, { marks: left.map(({ id }) => `[^${id}]`).join(' ') })}`;
}
