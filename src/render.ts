import type { StoredPicture } from './stored.ts';
import type { AnyEntry } from './model/entry.ts';
import type { PageContext } from './page.ts';
import { hrefOf } from './urls.ts';
import { tellUs } from './view/tell-us.ts';

/** The HTML of an entry's text with its links, pictures and interface words put in for one page. */
export function renderText(entry: AnyEntry, { catalogue, urls, m }: PageContext): string {
  return catalogue
    .htmlOf(entry)
    .replace(/\u0001([^\u0001]*)\u0001/g, (_, url: string) => hrefOf(url, entry, urls))
    .replace(/src="\u0002([^\u0002]*)\u0002"/g, (_, name: string) =>
      pictureAttributes(catalogue.pictures.get(`${entry.kind}/${name}`), urls.to('/pictures/')),
    )
    .replace(/\u0004([^\u0004]*)\u0004/g, (_, about: string) => escapeAddress(tellUs(entry, decodeURIComponent(about))))
    .replace(/\u0003([^\u0003]*)\u0003/g, (_, key: string) => findMessage(m, key));
}

function pictureAttributes(picture: StoredPicture | undefined, folder: string): string {
  const largest = picture?.files.at(-1);
  if (!picture || !largest) return 'src=""';
  const height = Math.round((picture.height / picture.width) * largest.width);
  const sizes = picture.files.map(({ name, width }) => `${folder}${name} ${width}w`).join(', ');
  return (
    `src="${folder}${largest.name}" srcset="${sizes}" sizes="(min-width: 40em) 42rem, 100vw" ` +
    `width="${largest.width}" height="${height}" loading="lazy" decoding="async"`
  );
}

const escapeAddress = (address: string) => address.replaceAll('&', '&amp;');

function findMessage(messages: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messages);
  return typeof found === 'string' ? found : '';
}
