import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, helpToken, messageToken, words } from './component.ts';

/** What the sources do not say, with a way for readers to tell it. */
export const NotKnown = defineComponent({
  props: z.strictObject({ about: words(120) }),
  render: ({ about }, children) =>
    h('div', { className: ['not-known'] }, [
      ...children,
      h('p', { dataPagefindIgnore: true }, [
        h('a', { href: helpToken(about) }, [messageToken('notKnown.tellUs'), ' ', about]),
      ]),
    ]),
  example: '<NotKnown about="what the site cost to run">\n\nThe sources do not say what it cost to run.\n\n</NotKnown>',
});
