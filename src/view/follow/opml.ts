import { siteConfig } from '../../config.ts';
import { escapeXml } from '../../format/xml.ts';
import type { PageContext } from '../../page.ts';
import { fullAddress } from '../site.ts';
import { feedPath, feedTitle } from './changes-feed.ts';
import { cleanText } from './feed.ts';
import { listScopes, pageOf, type Scope } from './scopes.ts';

const write = (text: string) => escapeXml(cleanText(text));

/** All feeds as OPML 2.0, in groups, for programs that take a whole list of feeds. */
export function writeOpml(context: PageContext): string {
  const { m, urls } = context;
  const scopes = Map.groupBy(listScopes(context), ({ group }) => group);
  const inGroup = (group: Scope['group']) => (scopes.get(group) ?? []).map((scope) => writeScope(scope, context));
  const folder = (group: 'kinds' | 'topics' | 'authorities', text: string) =>
    `    <outline text="${write(text)}">\n${inGroup(group).join('')}    </outline>\n`;
  const progress = writeOutline({
    title: context.t(m.inProgress.feedTitle, { site: siteConfig.name }),
    feed: fullAddress(urls.to('/in-progress/feed.xml')),
    page: fullAddress(urls.to('/in-progress/')),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${write(siteConfig.name)}</title>
  </head>
  <body>
${inGroup('all').join('')}${progress}${folder('kinds', m.follow.feeds.kinds)}${folder('topics', m.kinds.topics.many)}${folder('authorities', m.kinds.authorities.many)}  </body>
</opml>
`;
}

const writeScope = (scope: Scope, context: PageContext): string =>
  writeOutline({
    title: feedTitle(scope, context),
    feed: fullAddress(context.urls.file(feedPath(scope, 'xml'))),
    page: fullAddress(pageOf(scope, context)),
  });

function writeOutline({ title, feed, page }: { title: string; feed: string; page: string }): string {
  const text = write(title);
  return `      <outline type="rss" text="${text}" title="${text}" xmlUrl="${write(feed)}" htmlUrl="${write(page)}"/>\n`;
}
