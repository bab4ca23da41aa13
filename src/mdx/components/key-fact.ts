import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, figure, words } from './component.ts';

/** One figure that matters, with what it counts. */
export const KeyFact = defineComponent({
  props: z.strictObject({ value: figure, label: words(160), unit: words(40).optional() }),
  render: ({ value, label, unit }) =>
    h('div', { className: ['key-fact'] }, [
      h('p', { className: ['key-fact__value'] }, [
        value,
        ...(unit ? [' ', h('span', { className: ['key-fact__unit'] }, unit)] : []),
      ]),
      h('p', { className: ['key-fact__label'] }, label),
    ]),
  example: '<KeyFacts columns={2}>\n<KeyFact value="315" unit="data sets" label="published by 2016" />\n</KeyFacts>',
});
