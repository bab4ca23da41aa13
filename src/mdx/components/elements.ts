import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent, words, type Component } from './component.ts';

function plain(name: string, example: string): Component {
  return defineComponent({
    props: z.strictObject({}),
    inline: true,
    render: (_, children: ElementContent[]) => h(name, children),
    example,
  });
}

/** A line break. */
export const br = plain('br', 'First line<br />second line');
/** Raised text. */
export const sup = plain('sup', 'the 3<sup>rd</sup> time');
/** Lowered text. */
export const sub = plain('sub', 'CO<sub>2</sub>');
/** A key to press. */
export const kbd = plain('kbd', 'press <kbd>Tab</kbd>');
/** An abbreviation with its meaning. */
export const abbr = defineComponent({
  props: z.strictObject({ title: words(200) }),
  inline: true,
  render: ({ title }, children) => h('abbr', { title }, children),
  example: '<abbr title="Chief Digital Officer">CDO</abbr>',
});
