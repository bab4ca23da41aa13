import type { StoredPicture } from './stored.ts';
import { fillTokens } from './mdx/tokens.ts';
import { hasAnchor } from './model/anchors.ts';
import type { AnyEntry } from './model/entry.ts';
import type { PageContext } from './page.ts';
import { hrefOf } from './urls.ts';
import { linkHeadings } from './view/headings.ts';
import { tellUs } from './view/tell-us.ts';

/** The HTML of an entry's text for one page, and beside each heading its address. */
export function renderText(entry: AnyEntry, context: PageContext): string {
  return linkHeadings(renderPlain(entry, context));
}

/** The same for a document that is no page: with its links, pictures and interface words, and bare headings. */
export function renderPlain(entry: AnyEntry, context: PageContext): string {
  const { catalogue, urls, m } = context;
  const html = fillTokens(catalogue.htmlOf(entry), {
    link: (url) => addressOf(url, entry, context),
    picture: (name) => pictureAttributes(catalogue.pictures.get(`${entry.kind}/${name}`), urls.file('/pictures/')),
    help: (about) => tellUs(entry, urls, about),
    messages: m,
  });
  return catalogue.away ? html.replace(nowhere, '$1') : html;
}

// What an instance leaves out, and no source has, has no address: its link becomes plain words.
const nowhere = /<a href=""[^>]*>([^]*?)<\/a>/g;

// A text names the headings of a page as it is written: its translation has others, and then the page has to do. What was
// renamed is found under another name than the text has.
function addressOf(url: string, entry: AnyEntry, { catalogue, urls }: PageContext): string {
  const target = catalogue.resolve(url, entry);
  if (!target) return hrefOf(url, entry, urls);
  const { kind, id, fragment } = target;
  return urls.entry(kind, id, fragment && hasAnchor(target.entry, fragment) ? fragment : undefined);
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
