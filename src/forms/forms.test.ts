import { expect, test } from 'vitest';
import { z } from 'zod';
import { createForms, judge } from '../../tests/support/forms.ts';
import { messagesFor } from '../messages/index.ts';
import { kinds } from '../model/kinds.ts';
import { unwrap } from '../model/validate.ts';
import { listAsked } from './ask.ts';
import { forms } from './forms.ts';
import { formIds } from './form.ts';

const messages = messagesFor('en');
const all = formIds.map((id) => forms[id]);

test.each(all.map((form) => [form.id, form] as const))(
  '%s: the good examples together make a sound entry',
  (_, form) => {
    const { good } = createForms(form);
    expect(judge(form, good).problems).toEqual([]);
  },
);

// What no rule can tell: words that say nothing, or somebody's name.
const unjudged = new Set([
  'name',
  'summary',
  'with',
  'partners',
  'contact',
  'ask',
  'author',
  'note',
  'by',
  'was',
  'text',
  'seeking',
  'problem',
  'approach',
  'outcomes',
  'whatDidNotWork',
  'lessons',
  'reuse',
  'what',
  'result',
  'failed',
  'take',
  'plan',
  'need',
  'offer',
]);
const examples = all.flatMap((form) =>
  listAsked(form, messages).map((asked) => [`${form.id}, ${asked.id}`, { form, asked }] as const),
);

test.each(examples.filter(([, { asked }]) => !unjudged.has(asked.id)))(
  '%s: the bad example is refused at its question',
  (_, { form, asked }) => {
    const { id } = asked;
    const { good } = createForms(form);
    const { problems } = judge(form, { ...good, [id]: asked.bad });
    expect(problems.filter(({ severity }) => severity === 'error').map(({ question }) => question)).toContain(id);
  },
);

test.each(examples)('%s: has words for everything', (_, { asked }) => {
  for (const words of [asked.label, asked.hint, asked.bad, asked.why]) expect(words).toMatch(/\S/);
});

test.each(all.map((form) => [form.id, form] as const))(
  '%s: no two questions have the same words or name',
  (_, form) => {
    const asked = listAsked(form, messages);
    expect(new Set(asked.map(({ label }) => label.toLowerCase())).size).toBe(asked.length);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  },
);

test('the words to choose from are those of the schemas', () => {
  for (const [path, shown] of Object.entries(messages.forms.choices)) {
    const [kind = '', ...fields] = path.split('.');
    let schema = kinds[kind as keyof typeof kinds].schema as z.ZodType;
    for (const field of fields) {
      const inner = unwrap(schema);
      const item = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : inner;
      schema = (item as z.ZodObject<Record<string, z.ZodType>>).shape[field] as z.ZodType;
    }
    const bare = unwrap(schema);
    const choice = (bare instanceof z.ZodArray ? unwrap(bare.element as z.ZodType) : bare) as z.ZodEnum;
    expect(Object.keys(shown).toSorted()).toEqual(choice.options.toSorted());
    expect(new Set(Object.values(shown)).size).toBe(choice.options.length);
  }
});

test('no question has the name of something else in the address of a new issue', () => {
  const taken = ['template', 'title', 'body', 'labels', 'milestone', 'assignees', 'projects', 'type'];
  expect(all.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => taken.includes(id))).toEqual([]);
});

test('a form asks at most 25 questions, a reuse record six, a story seven', () => {
  for (const form of all) expect(form.questions.length).toBeLessThanOrEqual(25);
  expect(forms.reuse.questions).toHaveLength(6);
  expect(forms.story.questions).toHaveLength(7);
});

test('what must be answered is what the schema asks for, and every part of a text', () => {
  const must = (id: (typeof formIds)[number]) =>
    listAsked(forms[id], messages).flatMap(({ id: one, mustAnswer }) => (mustAnswer ? [one] : []));
  expect(must('reuse')).toEqual(['practice', 'authority', 'verdict', 'date', 'source']);
  expect(must('follow-up')).toEqual(['case', 'on', 'verdict', 'by', 'source']);
  expect(must('story')).toEqual(['where', 'what', 'result', 'failed', 'take']);
  expect(must('correction')).toEqual(['page', 'kind', 'text', 'by']);
  expect(must('collaboration')).toEqual(['name', 'summary', 'authority', 'topics', 'seeking', 'plan', 'need', 'offer']);
  expect(must('case-study')).toEqual([
    ...['name', 'summary', 'authority', 'topics', 'stage', 'outcome'],
    ...['problem', 'approach', 'outcomes', 'whatDidNotWork', 'lessons', 'reuse'],
  ]);
});
