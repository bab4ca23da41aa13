import { fill, type Messages } from '../model/words.ts';
import { listAsked, type Asked } from './ask.ts';
import { formIds, type Answers, type Form } from './form.ts';
import { forms } from './forms.ts';

/** Answers read out of a text that has each question as a heading, and the form that it is. */
export interface ParsedAnswers {
  form: Form;
  /** The words in which it asks. */
  messages: Messages;
  answers: Answers;
  /** The questions that the text does not ask. */
  missing: Asked[];
}

/**
 * Reads the body of an issue that was made with an issue form, or a filled-in template, in any of some languages;
 * undefined where it is neither.
 */
export function parseAnswers(text: string, ...inLanguages: readonly Messages[]): ParsedAnswers | undefined {
  const lines = text.split(/\r\n?|\n/);
  const read = inLanguages.flatMap((messages) => formIds.map((id) => parseForm(forms[id], lines, messages)));
  const [best] = read.sort((a, b) => share(b) - share(a) || b.form.questions.length - a.form.questions.length);
  return best && share(best) > 0.5 ? best : undefined;
}

const share = ({ form, missing }: ParsedAnswers) => 1 - missing.length / form.questions.length;

function parseForm(form: Form, lines: readonly string[], messages: Messages): ParsedAnswers {
  const asked = listAsked(form, messages);
  const places = findHeadings(lines, asked);
  const answers: Record<string, string> = {};
  for (const [index, question] of asked.entries()) {
    const start = places[index];
    if (start === undefined) continue;
    const end = places.slice(index + 1).find((place) => place !== undefined) ?? lines.length;
    answers[question.id] = trimAnswer(lines.slice(start + 1, end), question, messages);
  }
  const missing = asked.filter((_, index) => places[index] === undefined);
  return { form, messages, answers, missing };
}

/**
 * Where each question stands. Answers may hold lines that look like questions, so each is looked for from the end: the
 * last place before the next question's.
 */
function findHeadings(lines: readonly string[], asked: readonly Asked[]): (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let end = lines.length;
  for (const { label } of asked.toReversed()) {
    const place = lines.slice(0, end).findLastIndex((line) => isHeading(line, label));
    places.unshift(place < 0 ? undefined : place);
    if (place >= 0) end = place;
  }
  return places;
}

const bare = (line: string) =>
  line
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/^\s*\d{1,2}\.\s+/, '')
    .replaceAll(/[*_\\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const isHeading = (line: string, label: string) => bare(line) === bare(label);

// What a template says under a question is no answer to it.
function trimAnswer(
  lines: readonly string[],
  { hint, notation, good, bad, why }: Asked,
  { forms: words }: Messages,
): string {
  const empty = new Set([words.template.here, words.ui.notAnswered].map(bare));
  const said = new Set(
    [...empty, hint, notation, ...listExamples({ good, bad, why }, words)]
      .flatMap((text) => text.split('\n'))
      .map(bare)
      .filter(Boolean),
  );
  const first = lines.findIndex((line) => bare(line) !== '' && !said.has(bare(line)));
  const answer = first < 0 ? [] : lines.slice(first).filter((line) => !empty.has(bare(line)));
  const text = answer.join('\n').trim();
  return text === '_No response_' ? '' : text;
}

/** The good and the bad example of a question, as templates write them. */
export function listExamples(
  { good, bad, why }: Pick<Asked, 'good' | 'bad' | 'why'>,
  words: Messages['forms'],
): string[] {
  return [
    ...(good ? [fill(words.issue.good, { example: good })] : []),
    ...(bad ? [fill(words.issue.bad, { example: bad, why })] : []),
  ];
}
