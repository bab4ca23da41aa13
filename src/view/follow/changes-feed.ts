import { siteConfig } from '../../config.ts';
import type { Change } from '../../model/changes-list.ts';
import { splitKey } from '../../model/links.ts';
import { findFirstKey } from '../../model/moved.ts';
import type { PageContext } from '../../page.ts';
import { langOf } from '../language.ts';
import { readSaid } from '../pieces.ts';
import { linkTo } from '../rows.ts';
import { fullAddress } from '../site.ts';
import { nameDoers, tellChange } from './change.ts';
import { mostEntries, type Feed, type FeedEntry, type FeedForm } from './feed.ts';
import { findScope, pageOf, type Scope } from './scopes.ts';

/** Where the feed of a scope lies, in a form. */
export const feedPath = ({ key }: Pick<Scope, 'key'>, form: FeedForm): string => `/${key ? `${key}/` : ''}feed.${form}`;

/** What a feed is called. */
export const feedTitle = ({ name }: Pick<Scope, 'name'>, { m, t }: Pick<PageContext, 'm' | 't'>): string =>
  name ? t(m.follow.feeds.titleOf, { site: siteConfig.name, name }) : siteConfig.name;

/** The feed of all that happened to pages of a scope, newest first. */
export function createChangesFeed(key: string, context: PageContext): Feed {
  const scope = findScope(key, context);
  const { urls, lang, today } = context;
  const addressIn = (form: FeedForm) => fullAddress(urls.file(feedPath(scope, form)));
  // A feed without entries is as old as the newest change of all: it stays the same until something happens.
  const [newest = findScope('', context).changes[0]] = scope.changes;
  return {
    addresses: { xml: addressIn('xml'), json: addressIn('json') },
    page: fullAddress(pageOf(scope, context)),
    title: feedTitle(scope, context),
    author: siteConfig.name,
    language: lang,
    updated: newest?.day ?? today,
    entries: scope.changes.slice(0, mostEntries).map((change) => createEntry(change, context)),
  };
}

function createEntry(change: Change, context: PageContext): FeedEntry {
  const { m, t } = context;
  const { entry, type, day } = change;
  const { title, href, note } = tellChange(change, context);
  const own = langOf(entry, context.lang);
  return {
    id: identify(change, context),
    href: fullAddress(href),
    title: t(m.follow.feeds.entry, { what: m.follow.changes.types[type], title }),
    author: nameDoers(entry, context) || siteConfig.name,
    summary: t(m.follow.feeds.summary, { what: readSaid(note), summary: entry.data.summary }),
    ...{ published: day, updated: day },
    ...(own ? { language: own } : {}),
    tags: [m.kinds[entry.kind].one, ...entry.data.topics.map((id) => linkTo(context, 'topics', id).text)],
  };
}

/** The page's first address, with what happened behind it: it never changes, and nothing else has it. */
function identify({ type, day, entry, record }: Change, context: PageContext): string {
  const what = record ? `${record.kind}/${record.id}` : type === 'reviewed' ? `${type}-${day}` : type;
  const { kind, id } = splitKey(findFirstKey(entry, context.catalogue));
  return `${fullAddress(context.urls.entry(kind, id))}#${what}`;
}
