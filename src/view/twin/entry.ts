import { fromHtml } from 'hast-util-from-html';
import { readSection } from '../../briefing/briefing.ts';
import type { PlainFact, PlainPage } from '../../briefing/markdown.ts';
import type { PageEntry } from '../../model/entry.ts';
import type { PageContext } from '../../page.ts';
import { readSaid } from '../pieces.ts';
import { createReading } from '../reading.ts';
import { fullAddress } from '../site.ts';
import { createPageUse } from '../use-page.ts';

/** A page as its plain twin: what a briefing has of it, and its sources with the numbers that they have on the page. */
export function createEntryTwin(entry: PageEntry, context: PageContext): PlainPage {
  const { m } = context;
  const { href, title, summary, facts, remarks, sections, sources, licence } = createReading(entry, context);
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const plan = {
    href,
    linkTo: (link: string) => fullAddress(link),
    parse: (html: string) => fromHtml(html, { fragment: true }),
    numberOf: (id: string) => numbers.get(id),
  };
  return {
    ...{ title, summary, remarks },
    facts: [{ term: m.follow.twin.kind, lines: [m.kinds[entry.kind].one] }, ...facts],
    sections: sections.map((section) => readSection(section, plan)),
    sources: { title: m.entry.sources, items: sources },
    about: { title: m.follow.twin.about, facts: tellOfPage(entry, licence, context) },
  };
}

function tellOfPage(entry: PageEntry, licence: string, context: PageContext): PlainFact[] {
  const words = context.m.follow.twin;
  const { address, citation } = createPageUse(entry, context);
  return [
    { term: words.address, lines: [{ text: address, href: address }] },
    { term: words.licence, lines: [licence] },
    { term: words.cite, lines: [readSaid(citation)] },
  ];
}
