import { h } from 'hastscript';
import { z } from 'zod';
import { address, defineComponent, linkToken, words } from './component.ts';

/** A link to a file, with its size. */
export const Download = defineComponent({
  props: z.strictObject({ href: address, label: words(160), size: words(40).optional() }),
  render: ({ href, label, size }) =>
    h('p', { className: ['download'] }, [h('a', { href: linkToken(href) }, label), ...(size ? [` (${size})`] : [])]),
  example: '<Download href="https://www.example.gov.uk/calls.csv" label="Calls by month (CSV)" size="12 KB" />',
});
