import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, messageToken, words } from './component.ts';

/** A boxed remark beside the text. */
export const Callout = defineComponent({
  props: z.strictObject({
    type: z.enum(['note', 'tip', 'warning', 'important']).default('note'),
    title: words(120).optional(),
  }),
  render: ({ type, title }, children) =>
    h('div', { className: ['callout', `callout--${type}`] }, [
      h('p', { className: ['callout__title'] }, [messageToken(`callout.${type}`), title ? `: ${title}` : '']),
      h('div', { className: ['callout__text'] }, children),
    ]),
  example: '<Callout type="tip" title="Start small">\n\nTry it with one service first.\n\n</Callout>',
});
