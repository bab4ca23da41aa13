import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';

/** Numbered steps; a list to every reader when it holds nothing but `Step`. */
export const Steps = defineComponent({
  props: z.strictObject({}),
  render: (_, children) => {
    const parts = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (!parts.length || !parts.every(isStep)) return h('div', { className: ['steps'] }, children);
    return h(
      'ol',
      { className: ['steps'] },
      parts.map((part) => ({ ...part, tagName: 'li' })),
    );
  },
  example:
    '<Steps>\n<Step title="Ask">\n\nAsk ten residents.\n\n</Step>\n<Step title="Try">\n\nTry it for a month.\n\n</Step>\n</Steps>',
});

function isStep(node: ElementContent): node is Element {
  return node.type === 'element' && String(node.properties['className']) === 'step';
}
