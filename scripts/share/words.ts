import { checkSimilar } from '../../src/forms/check-similar.ts';
import { listAsked } from '../../src/forms/ask.ts';
import type { Form } from '../../src/forms/form.ts';
import type { AnswerProblem, Judged } from '../../src/forms/judge.ts';
import type { World } from '../../src/forms/world.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { printable } from '../lib/report.ts';
import { escapeMarkdown } from '../review/escape.ts';

const mostCharacters = 1000;

/** The problems of answers for a comment, a line each: the question, what is wrong, how to mend it. */
export function formatProblems(form: Form, problems: readonly AnswerProblem[], messages: Messages): string {
  return listWords(form, problems, messages)
    .map(({ label, words }) => {
      const told = escapeMarkdown(words, mostCharacters);
      return label ? `- **${escapeMarkdown(label)}** ${told}` : `- ${told}`;
    })
    .join('\n');
}

/** The same for a terminal. */
export function printProblems(form: Form, problems: readonly AnswerProblem[], messages: Messages): string {
  return listWords(form, problems, messages)
    .map(({ label, words }) => `- ${label ? `${label} ` : ''}${printable(words.replaceAll(/\s+/g, ' '))}`)
    .join('\n');
}

function listWords(form: Form, problems: readonly AnswerProblem[], messages: Messages) {
  const labels = new Map(listAsked(form, messages).map(({ id, label }) => [id, label]));
  return problems.map(({ question = '', message, help }) => ({
    label: labels.get(question),
    words: `${message} ${help}`,
  }));
}

/** What a maintainer is told of a proposal: from where it comes, what is near it, what is still to look at. */
export function describeProposal(
  { draft, problems }: Pick<Judged, 'draft' | 'problems'>,
  { form, world, from }: { form: Form; world: World; from: string },
): string {
  const { messages } = world;
  const words = messages.forms.proposal;
  const near = checkSimilar(draft, world);
  const same = near.same.map(({ kind, id }) => `- ${fill(words.same, { page: `${kind}/${id}` })}`);
  const warnings = problems.length ? [words.warnings, formatProblems(form, problems, messages)] : [];
  const remarks = draft.remarks.map((remark) => `- ${escapeMarkdown(remark)}`);
  const correct = form.id === 'correction' ? [words.correction] : [];
  return [
    from,
    fill(words.checked, { path: `content/${draft.path}` }),
    ...correct,
    ...same,
    ...warnings,
    ...remarks,
  ].join('\n\n');
}

/** The title of what answers make, or its id where its kind has no titles. */
export function nameOf({ entry, draft }: Pick<Judged, 'entry' | 'draft'>): string {
  const { title } = (entry?.data ?? {}) as { title?: string };
  return title ?? draft.id;
}
