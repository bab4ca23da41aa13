import { compareText } from '../model/problem.ts';
import type { PageContext } from '../page.ts';
import type { Feed } from './feed.ts';
import { readSaid } from './pieces.ts';
import { listCalls, listWriting, type Progress } from './in-progress.ts';

/** The feed of what is in progress, the last changed first; `site` is the address that full addresses start with. */
export function createProgressFeed(
  context: PageContext,
  { name, site }: { name: string; site: URL | undefined },
): Feed {
  const { m, t, urls, lang, catalogue, today } = context;
  const absolute = (path: string) => new URL(path, site).href;
  const items = [...listCalls(context), ...listWriting(context)].sort(
    (a, b) => compareText(b.updated, a.updated) || compareText(a.id, b.id),
  );
  const page = absolute(urls.to('/in-progress/'));
  const createEntry = ({ title, href, facts, seeking, who, opened, updated, id }: Progress) => ({
    ...{ id: `${page}#${id}`, title, published: opened, updated },
    href: absolute(href),
    author: who ?? name,
    summary: [facts.join(' · '), readSaid(seeking)].filter(Boolean).join('. '),
  });
  return {
    ...{ page, author: name, language: lang, entries: items.map(createEntry) },
    address: absolute(urls.to('/in-progress/feed.xml')),
    title: t(m.inProgress.feedTitle, { site: name }),
    updated: items[0]?.updated ?? catalogue.snapshot?.taken ?? today,
  };
}
