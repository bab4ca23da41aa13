import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Block, Run } from './blocks.ts';
import { nameOf, type Briefing, type BriefingPart, type BriefingSource } from './briefing.ts';

// Nothing may be loaded and nothing may run, wherever the file is opened.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const styles = `
body{font:1.05rem/1.5 system-ui,'Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif;color:#12232e;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
h1,h2,h3,h4{line-height:1.2;margin:1.6em 0 .5em}h1{font-size:2rem;margin-top:0}
a{color:#1d70b8}a:visited{color:#4c2c92}
article{border-top:4px solid #0b5f5c;margin-top:2.5rem;padding-top:.5rem}
dl>div{display:grid;grid-template-columns:9rem 1fr;gap:.75rem;border-top:1px solid #cfd8d7;padding:.35rem 0}dt{font-weight:600}dd{margin:0;grid-column:2}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #cfd8d7;padding:.4rem .8rem .4rem 0}
blockquote{margin:1em 0;padding-left:1rem;border-left:5px solid #cfd8d7}
.own-note{border:2px solid #12232e;padding:.7rem 1rem;white-space:pre-line}.muted{color:#46555e}sup{line-height:0}
@media(max-width:30rem){dl>div{display:block}}
@media print{body{font-size:10.5pt;max-width:none;margin:0;padding:0}a{color:inherit}h2,h3,h4{break-after:avoid}tr,li{break-inside:avoid}}
`;

/** A briefing as one HTML file: no script, nothing to load, readable wherever it is opened. */
export function writeBriefingHtml(briefing: Briefing): string {
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { httpEquiv: 'content-security-policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', briefing.title),
    h('style', styles),
  ]);
  const main = h('main', writeContent(briefing, 1));
  return `<!doctype html>\n${toHtml(h('html', { lang: briefing.lang }, [head, h('body', main)]))}\n`;
}

/** The same as a part of a page of the site, below a heading of the first level. */
export function writeBriefingPart(briefing: Briefing): string {
  return toHtml(h('div', writeContent(briefing, 2)));
}

/** `level` is that of the title; all other headings stand below it. */
function writeContent(briefing: Briefing, level: number): ElementContent[] {
  const { title, made, parts, missing, sources, foot, words } = briefing;
  const heading = (text: string) => h(`h${level + 1}`, text);
  return [
    h(`h${level}`, title),
    paragraph(made, 'muted'),
    ...(parts.length > 1 ? [heading(words.contents), h('ol', parts.map(writeEntryLine))] : []),
    ...missing.map((text) => paragraph(text, 'muted')),
    ...parts.map((part, index) => writePart(part, index, { level: level + 1, words })),
    ...(sources.length ? [heading(words.sources), h('ol', { className: ['sources'] }, sources.map(writeSource))] : []),
    ...(foot.length ? [heading(words.licence), ...foot.map((text) => paragraph(text))] : []),
  ];
}

const paragraph = (text: string, className?: string) =>
  h('p', { className: className ? [className] : undefined }, text);

function writeEntryLine(part: BriefingPart, index: number) {
  return h('li', h('a', { href: `#part-${index + 1}`, lang: part.lang }, nameOf(part)));
}

function writePart(part: BriefingPart, index: number, { level, words }: Pick<Briefing, 'words'> & { level: number }) {
  const { kind, summary, lang, note, facts, remarks, sections, address, href } = part;
  const rows = facts.map(({ term, lines }) => h('div', [h('dt', term), ...lines.map((line) => h('dd', line))]));
  const texts = sections.map(({ title, blocks }) => {
    const heading = title && !part.section ? [h(`h${level + 1}`, title)] : [];
    return h('div', { lang }, [...heading, ...blocks.map((block) => writeBlock(block, level + 2))]);
  });
  return h('article', [
    paragraph(kind, 'muted'),
    h(`h${level}`, { id: `part-${index + 1}`, lang }, nameOf(part)),
    h('p', { lang }, summary),
    ...(note ? [h('p', { className: ['own-note'] }, [h('strong', `${words.note}: `), note])] : []),
    ...(rows.length ? [h('dl', rows)] : []),
    ...remarks.map((text) => paragraph(text, 'muted')),
    ...texts,
    h('p', { className: ['muted'] }, [`${words.from}: `, h('a', { href }, address)]),
  ]);
}

function writeSource({ number, text, url }: BriefingSource) {
  return h('li', { id: `briefing-source-${number}` }, [text, ...(url ? [' ', h('a', { href: url }, url)] : [])]);
}

function writeBlock(block: Block, level: number): ElementContent {
  const writeAll = (blocks: readonly Block[]) => blocks.map((one) => writeBlock(one, level));
  switch (block.is) {
    case 'heading':
      return h(`h${level}`, block.runs.map(writeRun));
    case 'paragraph':
      return h('p', block.runs.map(writeRun));
    case 'quote':
      return h('blockquote', writeAll(block.blocks));
    case 'list': {
      const items = block.items.map((item) => h('li', writeItem(item) ?? writeAll(item)));
      return h(block.ordered ? 'ol' : 'ul', items);
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map(({ head, runs }) => h(head ? 'th' : 'td', runs.map(writeRun))));
      return h(
        'table',
        h(
          'tbody',
          rows.map((cells) => h('tr', cells)),
        ),
      );
    }
  }
}

/** An item that is one paragraph needs none inside. */
function writeItem(item: readonly Block[]): ElementContent[] | undefined {
  const [only] = item;
  return item.length === 1 && only?.is === 'paragraph' ? only.runs.map(writeRun) : undefined;
}

function writeRun({ text, bold, italic, code, raised, href, cite }: Run): ElementContent {
  if (cite !== undefined) return text ? writeCitation(text) : { type: 'text', value: '' };
  let made: ElementContent = { type: 'text', value: text };
  if (text === '\n') return h('br');
  if (code) made = h('code', made);
  if (raised) made = h(raised, made);
  if (italic) made = h('em', made);
  if (bold) made = h('strong', made);
  return href && isSafe(href) ? h('a', { href }, made) : made;
}

function writeCitation(text: string): ElementContent {
  return h('sup', h('a', { href: `#briefing-source-${text.replaceAll(/\D/g, '')}` }, text));
}

/** Whether an address may be a link in a document: of the web, of mail and telephone, or a place of this site. */
export function isSafe(href: string): boolean {
  return /^(?:https?:|mailto:|tel:|#|\/(?!\/))/i.test(href);
}
