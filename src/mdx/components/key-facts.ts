import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';

const columns = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^[1-4]$/)
      .transform(Number),
  ])
  .pipe(z.int().min(1).max(4));

/** Up to four figures side by side. */
export const KeyFacts = defineComponent({
  props: z.strictObject({ columns: columns.default(3) }),
  render: ({ columns: count }, children) => h('div', { className: ['key-facts', `key-facts--${count}`] }, children),
  example:
    '<KeyFacts columns={2}>\n<KeyFact value="54" unit="data sets" label="at launch in 2014" />\n<KeyFact value="315" unit="data sets" label="by 2016" />\n</KeyFacts>',
});
