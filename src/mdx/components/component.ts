import type { ElementContent } from 'hast';
import { z } from 'zod';
import { isSafeAddress, pictureName } from '../addresses.ts';
import { text } from '../../model/schema/fields.ts';

/** A content component: what contributors may write, what it turns into, and an example for the docs. */
export interface Component<Props extends z.ZodObject = z.ZodObject> {
  props: Props;
  /** Whether it stands in a line of text; the others are blocks of their own. */
  inline?: boolean;
  /** Turns checked props and finished children into HTML nodes. */
  render: (props: z.output<Props>, children: ElementContent[]) => ElementContent;
  example: string;
}

/** Declares a component with the type of its props. */
export function defineComponent<Props extends z.ZodObject>(component: Component<Props>): Component {
  return component;
}

/** A text attribute. */
export const words = (max = 200) => text(max);

/** A text or number attribute, shown as it is written. */
export const figure = z.union([text(40), z.number()]).transform(String);

/** A link attribute: a web, mail or telephone address, or a place on this site. */
export const address = z.string().refine(isSafeAddress, { params: { is: 'address' } });

/** A picture attribute: a file of the kind's `images` folder. */
export const picture = z.string().refine((value) => pictureName(value) !== undefined, { params: { is: 'picture' } });

/** A name for a message of `src/messages`, put where the words go when the page is made in its language. */
export const messageToken = (key: string) => `\u0003${key}\u0003`;

/** The stand-in for a link between entries, resolved when the page is made. */
export const linkToken = (url: string) => `\u0001${url}\u0001`;

/** The stand-in for a link by which a reader tells what the page does not know; turned into an address at page time. */
export const helpToken = (about: string) => `\u0004${encodeURIComponent(about)}\u0004`;

/** The stand-in for a picture, given its sizes when the page is made. */
export const pictureToken = (name: string) => `\u0002${name}\u0002`;
