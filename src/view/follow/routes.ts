import { writeAtom } from './atom.ts';
import { feedForms, type Feed, type FeedForm } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';

/** A feed in one of its forms. */
export function respondFeed(feed: Feed, form: FeedForm): Response {
  const text = form === 'xml' ? writeAtom(feed) : writeJsonFeed(feed);
  return new Response(text, { headers: { 'Content-Type': feedForms[form] } });
}

/** A text file in UTF-8 of a type such as `text/markdown`. */
export const respondText = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
