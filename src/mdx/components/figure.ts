import { h } from 'hastscript';
import { z } from 'zod';
import { pictureName } from '../addresses.ts';
import { defineComponent, picture, pictureToken, words } from './component.ts';

/** A picture with its caption. */
export const Figure = defineComponent({
  props: z.strictObject({ src: picture, alt: words(300), caption: words(300).optional() }),
  render: ({ src, alt, caption }) =>
    h('figure', { className: ['figure'] }, [
      h('img', { src: pictureToken(pictureName(src) ?? ''), alt }),
      ...(caption ? [h('figcaption', caption)] : []),
    ]),
  example:
    '<Figure src="./images/reports-by-month.png" alt="Reports fell from 120 in May to 80 in July" caption="Reports by month, 2024" />',
});
