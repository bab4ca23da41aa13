import fc from 'fast-check';
import { soundSubmissions } from '../fixtures/broken-submissions.ts';
import { hostileLines } from '../fixtures/hostile-lines.ts';
import { formIds, type Answers, type FormId } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { piece, text, yaml } from './arbitrary-text.ts';
import { plain, typed } from './arbitrary-typed.ts';

/** Sound answers to each form; the invented library is too small to guess a story's topics from, so the story names one. */
export const soundAnswers: Readonly<Record<FormId, Answers>> = {
  ...soundSubmissions,
  story: { ...soundSubmissions.story, take: 'Our map of the streets (Πρώτο): it is for all who ask.' },
};

const everyAnswer = formIds.flatMap((id) => Object.values(soundAnswers[id]));
const small = [
  '',
  ' ',
  '_No response_',
  'not known yet',
  'n/a',
  '-',
  '0',
  '1e400',
  '٣',
  'null',
  'true',
  '~',
  '|',
  '\t',
];
const dates = [
  '2021',
  'March 2021',
  '31/02/2021',
  'since 1066',
  '2023 to 2021',
  '0000',
  '9999-12-31',
  '2021-13',
  'now',
];
const cells = [
  '',
  '1',
  '£1',
  '-5',
  '9'.repeat(400),
  'Report',
  'https://a.example/b',
  'http://[',
  'spent',
  '2021',
  'a|b',
  ' ',
];
const rows = fc
  .array(fc.array(fc.constantFrom(...cells), { maxLength: 8 }), { maxLength: 5 })
  .map((lines) => lines.map((line) => line.join(' | ')).join('\n'));

const answer = fc.oneof(
  { weight: 3, arbitrary: typed },
  { weight: 3, arbitrary: plain },
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: yaml },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400 }) },
  { weight: 2, arbitrary: rows },
  { weight: 2, arbitrary: fc.constantFrom(...small, ...dates) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileLines) },
  { weight: 2, arbitrary: fc.constantFrom(...everyAnswer) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...everyAnswer), typed).map((parts) => parts.join('\n\n')) },
);

/** A form with answers of which some are sound and others can be anything. */
export const arbitraryAnswers: fc.Arbitrary<{ form: FormId; answers: Answers }> = fc
  .constantFrom(...formIds)
  .chain((form) => {
    const ids = forms[form].questions.map(({ id }) => id);
    const changed = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), answer), { selector: ([id]) => id, maxLength: 4 });
    const all = fc.tuple(...ids.map((id) => answer.map((one) => [id, one] as const)));
    const some = fc.oneof({ weight: 6, arbitrary: changed }, { weight: 1, arbitrary: all });
    return some.map((changes) => ({ form, answers: { ...soundAnswers[form], ...Object.fromEntries(changes) } }));
  });

/** Answers that are sound. */
export const plainAnswers = fc.constantFrom(...formIds).map((form) => ({ form, answers: soundAnswers[form] }));

const change = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', ' ', '  ', '\t', ': ', '- ', '#', '"', "'", '\r', '\u00a0') },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: yaml },
);

/** Changes of a file: at each place, in thousandths of its length, some letters go and others come. */
export const mutations = fc.array(fc.tuple(fc.nat(1000), fc.nat(4), change), { minLength: 1, maxLength: 2 });

/** The file with these changes. */
export function mutate(content: string, changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((whole, [place, gone, come]) => {
    const at = Math.floor((whole.length * place) / 1000);
    return whole.slice(0, at) + come + whole.slice(at + gone);
  }, content);
}
