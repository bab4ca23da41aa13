import type { Messages } from '../model/words.ts';

/** What is put in the place of tokens in the HTML of a text. */
export interface Fillings {
  link: (url: string) => string;
  /** The attributes of a picture's element. */
  picture: (name: string) => string;
  /** Where a reader tells what the page does not know. */
  help: (about: string) => string;
  messages: Messages;
}

/** The HTML of a text with its links, pictures and interface words. */
export function fillTokens(html: string, { link, picture, help, messages }: Fillings): string {
  return html
    .replace(/\u0001([^\u0001]*)\u0001/g, (_, url: string) => link(url))
    .replace(/src="\u0002([^\u0002]*)\u0002"/g, (_, name: string) => picture(name))
    .replace(/\u0004([^\u0004]*)\u0004/g, (_, about: string) => escapeAddress(help(decodeURIComponent(about))))
    .replace(/\u0003([^\u0003]*)\u0003/g, (_, key: string) => findMessage(messages, key));
}

const escapeAddress = (address: string) => address.replaceAll('&', '&amp;');

function findMessage(messages: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messages);
  return typeof found === 'string' ? found : '';
}
