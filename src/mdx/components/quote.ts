import { h } from 'hastscript';
import { z } from 'zod';
import { linkToken, address, defineComponent, words } from './component.ts';

/** Somebody's own words, and where they stand. */
export const Quote = defineComponent({
  props: z.strictObject({ cite: words(200).optional(), source: address.optional() }),
  render: ({ cite, source }, children) => {
    const name = cite ?? source;
    const by = source ? h('a', { href: linkToken(source) }, name) : name;
    return h('figure', { className: ['quote'] }, [
      h('blockquote', children),
      ...(by ? [h('figcaption', { className: ['quote__by'] }, [by])] : []),
    ]);
  },
  example:
    '<Quote cite="Council minutes, 4 July 2018" source="https://www.example.gov.uk/minutes">\n\nWe stopped because nobody used it.\n\n</Quote>',
});
