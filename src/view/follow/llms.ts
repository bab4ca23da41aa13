import { createList, type Run } from '../../briefing/blocks.ts';
import { writeText, type PlainPage } from '../../briefing/markdown.ts';
import { siteConfig } from '../../config.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { pageKinds } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { sayLifecycle } from '../lifecycle.ts';
import { licenceAddress } from '../linked/licence.ts';
import { nameOf } from '../rows.ts';
import { describeSite, fullAddress } from '../site.ts';
import { isPage } from '../sources.ts';
import { twinAddress } from '../twin/index.ts';
import { listScopes } from './scopes.ts';

/** Of a longer list only so many are named: who wants all takes the data. */
const most = 500;

/** What the site is for programs that read texts, by the form of llmstxt.org: what it is, its pages as plain twins, licence, citing. */
export function writeLlms(context: PageContext): string {
  const { catalogue, m } = context;
  const words = m.follow.llms;
  const busy = new Set(listScopes(context).flatMap(({ key, changes }) => (changes.length ? [key] : [])));
  const told = (kind: 'topics' | 'authorities') =>
    (catalogue.list(kind) as readonly AnyEntry[]).filter(({ id }) => busy.has(`${kind}/${id}`));
  const feeds = { text: 'feeds.opml', href: address('/feeds.opml', context), note: words.optionalNote };
  return writeText({
    title: siteConfig.name,
    blocks: [
      { is: 'quote', blocks: [{ is: 'paragraph', runs: [{ text: describeSite(context) }] }] },
      createList(listNotes(context).map(linkAddresses)),
    ],
    sections: [
      ...pageKinds.flatMap((kind) => listSection(kind, catalogue.list(kind) as readonly AnyEntry[], context)),
      ...listSection('topics', told('topics'), context),
      ...listSection('authorities', told('authorities'), context),
      { title: words.optional, blocks: [createList([writeLine(feeds)])] },
    ],
  });
}

const address = (path: string, context: PageContext) => fullAddress(context.urls.file(path));

const listNotes = (context: PageContext): string[] =>
  context.m.follow.llms.notes.map((note) =>
    context.t(note, {
      site: siteConfig.name,
      licence: licenceAddress,
      api: address('/api/v1/index.json', context),
      changes: address('/feed.json', context),
      sitemap: address('/sitemap.xml', context),
    }),
  );

function listSection(
  kind: AnyEntry['kind'],
  entries: readonly AnyEntry[],
  context: PageContext,
): PlainPage['sections'] {
  const { m, t, lang } = context;
  const words = m.follow.llms;
  if (!entries.length) return [];
  const lines = entries
    .slice(0, most)
    .map((entry) =>
      writeLine({ text: nameOf(entry, lang), href: twinAddress(entry, context), note: noteOf(entry, context) }),
    );
  const rest = {
    ...{ text: t(words.rest, { count: entries.length }), note: words.restNote },
    href: address(`/api/v1/${kind}.json`, context),
  };
  const blocks = [createList(entries.length > most ? [...lines, writeLine(rest)] : lines)];
  return [{ title: m.kinds[kind].many, blocks }];
}

function noteOf(entry: AnyEntry, context: PageContext): string {
  if (isPage(entry)) return [sayLifecycle(entry, context), entry.data.summary].filter(Boolean).join(' ');
  return 'definition' in entry.data ? entry.data.definition : '';
}

const writeLine = ({ text, href, note }: { text: string; href: string; note: string }): Run[] => [
  { text, href },
  ...(note ? [{ text: `: ${note}` }] : []),
];

/** Words with their addresses as links. */
const linkAddresses = (text: string): Run[] =>
  text
    .split(/(https?:\/\/[\w./:~%-]*[\w/])/)
    .map((part, index) => (index % 2 ? { text: part, href: part } : { text: part }));
