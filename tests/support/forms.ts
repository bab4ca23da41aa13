import { readContent } from '../../scripts/lib/read-content.ts';
import { bothReadings, quickReading } from '../../scripts/lib/readings.ts';
import { contentDir } from '../../scripts/lib/settings.ts';
import { listAsked } from '../../src/forms/ask.ts';
import type { Answers, Form } from '../../src/forms/form.ts';
import { judgeAnswers, type Judged } from '../../src/forms/judge.ts';
import { createWorld } from '../../src/forms/world.ts';
import { messagesFor } from '../../src/messages/index.ts';

const messages = messagesFor('en');
const { catalogue } = await readContent(contentDir, quickReading(messages));

/** The library's own content, as answers are judged against it. */
export const world = createWorld(catalogue, messages, '2026-11-22');

/** Judges answers with both readings. */
export function judge(form: Form, answers: Answers): Judged {
  return judgeAnswers(form, answers, { world, readings: bothReadings(messages) });
}

/** The good examples of a form as one set of answers. */
export function createForms(form: Form): { good: Answers } {
  return { good: Object.fromEntries(listAsked(form, messages).map(({ id, good }) => [id, good])) };
}

/** The body of an issue as GitHub makes it of a filled-in issue form, with its line ends. */
export function writeIssue(form: Form, answers: Answers): string {
  return listAsked(form, messages)
    .map(({ id, label, control }) => {
      const answer = answers[id] ?? '';
      const shown = control === 'choices' ? answer.split('\n').join(', ') : answer;
      return `### ${label}\r\n\r\n${shown.replaceAll('\n', '\r\n') || '_No response_'}`;
    })
    .join('\r\n\r\n');
}
