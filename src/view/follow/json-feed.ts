import { cleanText, writeMoment, type Feed, type FeedEntry } from './feed.ts';

/** Writes a feed as JSON Feed 1.1; its texts are plain text, never HTML. */
export function writeJsonFeed({ addresses, page, title, author, language, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(title),
    home_page_url: page,
    feed_url: addresses.json,
    language,
    authors: [{ name: cleanText(author) }],
    items: entries.map(createItem),
  });
}

function createItem({ id, href, title, author, summary, published, updated, language, tags }: FeedEntry) {
  return {
    ...{ id, url: href, title: cleanText(title), content_text: cleanText(summary) },
    ...{ date_published: writeMoment(published), date_modified: writeMoment(updated) },
    authors: [{ name: cleanText(author) }],
    ...(language === undefined ? {} : { language }),
    ...(tags?.length ? { tags: tags.map(cleanText) } : {}),
  };
}
