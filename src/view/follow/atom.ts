import { escapeXml } from '../../format/xml.ts';
import { cleanText, feedForms, writeMoment, type Feed, type FeedEntry } from './feed.ts';

const write = (text: string) => escapeXml(cleanText(text));

/** Writes a feed as Atom (RFC 4287); no text of it can end an element. */
export function writeAtom({ addresses, page, title, author, language, updated, entries }: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${write(language)}">
  <id>${write(addresses.xml)}</id>
  <title>${write(title)}</title>
  <updated>${writeMoment(updated)}</updated>
  <author><name>${write(author)}</name></author>
  <link rel="self" type="${feedForms.xml}" href="${write(addresses.xml)}"/>
  <link rel="alternate" type="text/html" href="${write(page)}"/>
${entries.map(writeEntry).join('')}</feed>
`;
}

function writeEntry({ id, href, title, author, summary, published, updated, language, tags = [] }: FeedEntry): string {
  const lang = language === undefined ? '' : ` xml:lang="${write(language)}"`;
  return `  <entry${lang}>
    <id>${write(id)}</id>
    <title>${write(title)}</title>
    <link rel="alternate" type="text/html" href="${write(href)}"/>
    <published>${writeMoment(published)}</published>
    <updated>${writeMoment(updated)}</updated>
    <author><name>${write(author)}</name></author>
${tags.map((tag) => `    <category term="${write(tag)}"/>\n`).join('')}    <summary>${write(summary)}</summary>
  </entry>
`;
}
