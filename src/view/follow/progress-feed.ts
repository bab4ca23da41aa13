import { siteConfig } from '../../config.ts';
import { compareText } from '../../model/problem.ts';
import type { PageContext } from '../../page.ts';
import { listCalls, listWriting, type Progress } from '../in-progress.ts';
import { readSaid } from '../pieces.ts';
import { fullAddress } from '../site.ts';
import { mostEntries, type Feed } from './feed.ts';

/** The feed of what is in progress, the last changed first. */
export function createProgressFeed(context: PageContext): Feed {
  const { m, t, urls, lang, catalogue, today } = context;
  const { name } = siteConfig;
  const items = [...listCalls(context), ...listWriting(context)].sort(
    (a, b) => compareText(b.updated, a.updated) || compareText(a.id, b.id),
  );
  const page = fullAddress(urls.to('/in-progress/'));
  const createEntry = ({ title, href, facts, seeking, who, opened, updated, id }: Progress) => ({
    ...{ id: `${page}#${id}`, title, published: opened, updated },
    href: fullAddress(href),
    author: who ?? name,
    summary: [facts.join(' · '), readSaid(seeking)].filter(Boolean).join('. '),
  });
  return {
    ...{ page, author: name, language: lang, entries: items.slice(0, mostEntries).map(createEntry) },
    addresses: { xml: `${page}feed.xml`, json: `${page}feed.json` },
    title: t(m.inProgress.feedTitle, { site: name }),
    updated: items[0]?.updated ?? catalogue.snapshot?.taken ?? today,
  };
}
