import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, words } from './component.ts';

/** Text that most readers skip, folded under one line. */
export const Details = defineComponent({
  props: z.strictObject({ summary: words(160), open: z.boolean().default(false) }),
  render: ({ summary, open }, children) =>
    h('details', { className: ['govuk-details'], open }, [
      h('summary', { className: ['govuk-details__summary'] }, [
        h('span', { className: ['govuk-details__summary-text'] }, summary),
      ]),
      h('div', { className: ['govuk-details__text'] }, children),
    ]),
  example: '<Details summary="How we counted">\n\nWe counted calls for four weeks.\n\n</Details>',
});
