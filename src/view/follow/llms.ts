import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { writeTree } from '../../briefing/markdown.ts';
import { siteConfig } from '../../config.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { pageKinds } from '../../model/kinds.ts';
import { fullAddress, type ApiContext } from '../api/context.ts';
import { licenceAddress } from '../linked/licence.ts';
import { sayLifecycle } from '../lifecycle.ts';
import { nameOf } from '../rows.ts';
import { isPage } from '../sources.ts';
import { listScopes } from './scopes.ts';
import { describeSite } from '../site.ts';
import { twinAddress } from '../twin/index.ts';

/** Of a longer list only so many are named: who wants all takes the data. */
const most = 500;

/** What the site is for programs that read texts, by the form of llmstxt.org: what it is, its pages as plain twins, licence, citing. */
export function writeLlms(context: ApiContext): string {
  const { catalogue, m } = context;
  const words = m.follow.llms;
  const busy = new Set(listScopes(context).flatMap(({ key, changes }) => (changes.length ? [key] : [])));
  const told = (kind: 'topics' | 'authorities') =>
    (catalogue.list(kind) as readonly AnyEntry[]).filter(({ id }) => busy.has(`${kind}/${id}`));
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: siteConfig.name }] },
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: describeSite(context) }] }],
    },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: listNotes(context).map((text) => writeItem(writeLinked(text))),
    },
    ...pageKinds.flatMap((kind) => writeSection(kind, catalogue.list(kind) as readonly AnyEntry[], context)),
    ...writeSection('topics', told('topics'), context),
    ...writeSection('authorities', told('authorities'), context),
    { type: 'heading', depth: 2, children: [{ type: 'text', value: words.optional }] },
    writeList([link({ text: 'feeds.opml', href: address('/feeds.opml', context), note: words.optionalNote })]),
  ];
  return writeTree({ type: 'root', children });
}

const address = (path: string, context: ApiContext) => fullAddress(context.urls.file(path), context);

const listNotes = (context: ApiContext): string[] =>
  context.m.follow.llms.notes.map((note) =>
    context.t(note, {
      site: siteConfig.name,
      licence: licenceAddress,
      api: address('/api/v1/index.json', context),
      changes: address('/feed.json', context),
      sitemap: address('/sitemap.xml', context),
    }),
  );

function writeSection(kind: AnyEntry['kind'], entries: readonly AnyEntry[], context: ApiContext): RootContent[] {
  const { m, t, lang } = context;
  const words = m.follow.llms;
  if (!entries.length) return [];
  const links = entries
    .slice(0, most)
    .map((entry) =>
      link({ text: nameOf(entry, lang), href: twinAddress(entry, context), note: noteOf(entry, context) }),
    );
  const rest = {
    ...{ text: t(words.rest, { count: entries.length }), note: words.restNote },
    href: address(`/api/v1/${kind}.json`, context),
  };
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: m.kinds[kind].many }] },
    writeList(entries.length > most ? [...links, link(rest)] : links),
  ];
}

function noteOf(entry: AnyEntry, context: ApiContext): string {
  if (isPage(entry)) return [sayLifecycle(entry, context), entry.data.summary].filter(Boolean).join(' ');
  return 'definition' in entry.data ? entry.data.definition : '';
}

function link({ text, href, note }: { text: string; href: string; note: string }): PhrasingContent[] {
  const words: PhrasingContent[] = note ? [{ type: 'text', value: `: ${note}` }] : [];
  return [{ type: 'link', url: href, children: [{ type: 'text', value: text }] }, ...words];
}

/** Words with their addresses as links. */
const writeLinked = (text: string): PhrasingContent[] =>
  text
    .split(/(https?:\/\/[\w./:~%-]*[\w/])/)
    .map((part, index) =>
      index % 2
        ? { type: 'link', url: part, children: [{ type: 'text', value: part }] }
        : { type: 'text', value: part },
    );

const writeItem = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});

const writeList = (items: PhrasingContent[][]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map(writeItem),
});
