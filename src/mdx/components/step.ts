import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, words } from './component.ts';

/** One of the `Steps`. */
export const Step = defineComponent({
  props: z.strictObject({ title: words(120) }),
  render: ({ title }, children) =>
    h('div', { className: ['step'] }, [h('p', { className: ['step__title'] }, title), ...children]),
  example: '<Steps>\n<Step title="Ask">\n\nAsk ten residents what they need.\n\n</Step>\n</Steps>',
});
