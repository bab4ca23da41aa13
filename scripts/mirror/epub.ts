import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { formatDate } from '../../src/format/date.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import type { CopyFile } from './files.ts';
import type { CopyFacts } from './words.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A page of the site as a chapter: its path in the site, its file in the book, its title. */
interface Chapter {
  path: string;
  file: string;
  title: string;
  main: Element;
}

/** What a book is made of. */
export interface BookPlan {
  /** The folder of the built site. */
  folder: string;
  /** Its files, to tell chapters from the rest. */
  paths: readonly string[];
  base: string;
  facts: CopyFacts;
  words: Messages;
}

/**
 * The guides and standards as one EPUB 3: a file for each page, with its sources, a list of contents and a page that says
 * what the book is. Links among them stay in the book; others lead to the site.
 */
export function createBook({ folder, paths, base, facts, words }: BookPlan): CopyFile[] {
  const parts = (['guides', 'standards'] as const).map((kind) => ({
    name: words.kinds[kind].many,
    chapters: paths
      .filter((path) => new RegExp(`^${kind}/[^/]+/index\\.html$`).test(path))
      .map((path) => readChapter(folder, path)),
  }));
  const chapters = parts.flatMap((part) => part.chapters);
  const files = new Map(chapters.map(({ path, file }) => [path.replace(/index\.html$/, ''), file]));
  const linkOf = (href: string, from: string) => rewriteLink(href, { from, base, files, address: facts.address });
  const written = chapters.map(({ path, file, title, main }) => ({
    path: `OEBPS/${file}`,
    content: writePage(
      { title, lang: facts.lang, type: 'chapter' },
      writeNode(main, (href) => linkOf(href, path)),
    ),
  }));
  return [
    { path: 'mimetype', content: 'application/epub+zip' },
    { path: 'META-INF/container.xml', content: container },
    { path: 'OEBPS/book.css', content: style },
    { path: 'OEBPS/title.xhtml', content: writeTitle(facts, words) },
    { path: 'OEBPS/nav.xhtml', content: writeContents(parts, facts, words) },
    { path: 'OEBPS/book.opf', content: writePackage(chapters, facts, words) },
    ...written,
  ];
}

function readChapter(folder: string, path: string): Chapter {
  const page = parse(readFileSync(join(folder, path), 'utf8'));
  const main = findElement(page, (one) => one.tagName === 'main');
  const title = main && findElement(main, (one) => one.tagName === 'h1');
  if (!main || !title) throw new Error(`${path} has no main part with a title.`);
  return {
    path,
    file: path.replace(/\/index\.html$/, '.xhtml').replaceAll('/', '-'),
    title: textOf(title).trim(),
    main,
  };
}

function findElement(node: Node, is: (element: Element) => boolean): Element | undefined {
  if (adapter.isElementNode(node) && is(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findElement(child, is);
    if (found) return found;
  }
  return undefined;
}

const textOf = (node: Node): string =>
  adapter.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

// What works only on the site, or what a book has of its own.
const dropped = new Set(['script', 'link', 'form', 'button', 'nav', 'noscript', 'template']);
const droppedClasses = [
  ...['contents', 'use-page', 'anchor', 'compare-link', 'compare-bar'],
  ...['plan', 'plan__open'],
];
const empty = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Writes a part of a page as XHTML. */
function writeNode(node: Node, linkOf: (href: string) => string): string {
  if (adapter.isTextNode(node)) return escapeXml(node.value);
  if (!adapter.isElementNode(node)) return '';
  const classes = node.attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
  if (dropped.has(node.tagName) || droppedClasses.some((name) => classes.includes(name))) return '';
  const tag = node.tagName === 'main' ? 'section' : node.tagName;
  const attributes = node.attrs
    .filter(
      ({ name }) => !name.startsWith('data-') && name !== 'tabindex' && !(node.tagName === 'main' && name === 'id'),
    )
    .map(({ name, value }) => ` ${name}="${escapeXml(name === 'href' ? linkOf(value) : value)}"`)
    .join('');
  if (empty.has(tag)) return `<${tag}${attributes}/>`;
  // A book has nothing to press: what can be opened stands open.
  const open = tag === 'details' && !/ open="/.test(attributes) ? ' open="open"' : '';
  return `<${tag}${attributes}${open}>${node.childNodes.map((child) => writeNode(child, linkOf)).join('')}</${tag}>`;
}

function rewriteLink(
  href: string,
  { from, base, files, address }: { from: string; base: string; files: ReadonlyMap<string, string>; address: string },
): string {
  if (/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(href)) return href;
  const url = new URL(href, new URL(from, new URL(base, address)));
  const path = decodeURI(url.pathname).slice(base.length);
  const file = files.get(path);
  return file ? file + url.hash : url.href;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `body { line-height: 1.4; }
h1 { font-size: 1.6em; } h2 { font-size: 1.3em; } h3 { font-size: 1.1em; }
table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: 0.2em 0.4em; text-align: left; }
.govuk-visually-hidden { position: absolute; left: -999em; }
sup { font-size: 0.7em; }
`;

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function writePage({ title, lang, type }: Record<'title' | 'lang' | 'type', string>, body: string): string {
  const language = lang === 'cy' ? 'cy' : 'en';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body epub:type="${type}">${body}</body>
</html>
`;
}

const nameOf = ({ site }: CopyFacts, words: Messages) => fill(words.copy.book, { site });

function writeTitle(facts: CopyFacts, words: Messages): string {
  const { made, version, commit, lang, site, address } = facts;
  const lines = [
    fill(words.copy.madeOn, { site, date: formatDate(made, lang) }),
    fill(words.copy.identity, { version, commit }),
    address,
  ];
  const title = nameOf(facts, words);
  const body = `<h1>${escapeXml(title)}</h1>${lines.map((line) => `<p>${escapeXml(line)}</p>`).join('')}`;
  return writePage({ title, lang, type: 'frontmatter' }, body);
}

function writeContents(
  parts: readonly { name: string; chapters: readonly Chapter[] }[],
  facts: CopyFacts,
  words: Messages,
): string {
  const item = ({ file, title }: Chapter) => `<li><a href="${file}">${escapeXml(title)}</a></li>`;
  const lists = parts
    .filter(({ chapters }) => chapters.length > 0)
    .map(({ name, chapters }) => `<li><span>${escapeXml(name)}</span><ol>${chapters.map(item).join('')}</ol></li>`);
  const title = words.site.contents;
  const body = `<nav epub:type="toc"><h1>${escapeXml(title)}</h1><ol>${lists.join('')}</ol></nav>`;
  return writePage({ title, lang: facts.lang, type: 'frontmatter' }, body);
}

function writePackage(chapters: readonly Chapter[], facts: CopyFacts, words: Messages): string {
  const { address, made, site, lang } = facts;
  const id = createHash('sha256').update(`${address} ${made}`).digest('hex').slice(0, 32);
  const items = chapters.map(
    ({ file }, index) => `<item id="c${index}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:sp:${id}</dc:identifier>
<dc:title>${escapeXml(nameOf(facts, words))}</dc:title>
<dc:language>${lang === 'cy' ? 'cy' : 'en'}</dc:language>
<dc:publisher>${escapeXml(site)}</dc:publisher>
<dc:rights>Open Government Licence v3.0</dc:rights>
<meta property="dcterms:modified">${made}T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>
<item id="css" href="book.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine><itemref idref="title"/><itemref idref="nav"/>${chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine>
</package>
`;
}
