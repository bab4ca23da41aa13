import { createList, type Block, type Run } from '../../briefing/blocks.ts';
import type { PlainFact, PlainPage } from '../../briefing/markdown.ts';
import { siteConfig } from '../../config.ts';
import { formatDate } from '../../format/date.ts';
import type { Entry, PageEntry } from '../../model/entry.ts';
import { pageKinds } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { createAuthorityFacts, listShared, sayStatus } from '../authority.ts';
import { sayLifecycle } from '../lifecycle.ts';
import { readSaid } from '../pieces.ts';
import { listAdopted } from '../places-like.ts';
import { createRow, linkTo, nameOf, type Part, type Row } from '../rows.ts';
import { fullAddress } from '../site.ts';
import { groupOnTopic, listNarrower } from '../topics.ts';

/** A topic as its plain twin: what it means, its place among topics, and the pages on it. */
export function createTopicTwin(topic: Entry<'topics'>, context: PageContext): PlainPage {
  const { m, catalogue } = context;
  const { data } = topic;
  const link = (id: string) => linkTo(context, 'topics', id);
  const pages = groupOnTopic(topic, context);
  const rows = [
    ...createRow(m.follow.twin.kind, [data.kind === 'theme' ? m.topic.theme : m.kinds.topics.one]),
    ...createRow(m.entry.aliases, [data.altLabels.join(', ')]),
    ...createRow(m.topic.broader, [data.broader && link(data.broader)]),
    ...createRow(
      m.topic.narrower,
      listNarrower(topic, catalogue.list('topics')).map(({ id }) => link(id)),
    ),
    ...createRow(m.topic.related, data.related.map(link)),
  ];
  const sections = pageKinds
    .filter((kind) => pages[kind].length)
    .map((kind) => ({ title: m.kinds[kind].many, blocks: [listPages(pages[kind], context)] }));
  return {
    title: data.prefLabel,
    summary: data.definition,
    ...complete({ topic, rows, sections, remarks: [] }, context),
  };
}

/** An authority as its plain twin: what the register says, what it shared and what it took up. */
export function createAuthorityTwin(authority: Entry<'authorities'>, context: PageContext): PlainPage {
  const { m } = context;
  const shared = listShared(authority, context);
  const adopted = listAdopted(authority, context).map(({ link, verdict, date }): Run[] => [
    ...writePart(link),
    { text: `: ${verdict}, ${date}` },
  ]);
  const sections = [
    ...(shared.length ? [{ title: m.authority.shared, blocks: [listPages(shared, context)] }] : []),
    ...(adopted.length ? [{ title: m.authority.adopted, blocks: [createList(adopted)] }] : []),
  ];
  const rows = createAuthorityFacts(authority, context);
  const remarks = [sayStatus(authority, context)].filter(Boolean);
  return {
    title: nameOf(authority, context.lang),
    summary: '',
    ...complete({ topic: authority, rows, sections, remarks }, context),
  };
}

interface Place {
  topic: Entry<'topics'> | Entry<'authorities'>;
  rows: Row[];
  remarks: string[];
  sections: PlainPage['sections'];
}

/** What both have: facts from their rows, no sources, and what to know of the page. */
function complete({ topic: { kind, id }, rows, remarks, sections }: Place, context: PageContext) {
  const { m, lang, urls, today } = context;
  const words = m.follow.twin;
  const address = fullAddress(urls.entry(kind, id));
  const about: PlainFact[] = [
    { term: words.address, lines: [{ text: address, href: address }] },
    { term: words.licence, lines: [m.site.licenceName] },
    { term: words.asOf, lines: [`${siteConfig.name}, ${formatDate(today, lang)}`] },
  ];
  return {
    ...{ remarks, sections, sources: { title: m.entry.sources, items: [] } },
    facts: rows.map((row) => createFact(row)),
    about: { title: words.about, facts: about },
  };
}

const createFact = ({ term, parts, more }: Row): PlainFact => ({
  term,
  lines: [...parts, ...(more?.parts ?? [])].map(({ text, href, note }) => {
    const said = note ? `${text} (${readSaid(note)})` : text;
    return href ? { text: said, href: fullAddress(href) } : said;
  }),
});

const listPages = (pages: readonly PageEntry[], context: PageContext): Block =>
  createList(
    pages.map((page) => [
      ...writePart(linkTo(context, page.kind, page.id)),
      { text: `: ${[sayLifecycle(page, context), page.data.summary].filter(Boolean).join(' ')}` },
    ]),
  );

const writePart = ({ text, href }: Part): Run[] => [{ text, ...(href ? { href: fullAddress(href) } : {}) }];
