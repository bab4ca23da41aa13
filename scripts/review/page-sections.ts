import { fill, type Messages } from '../../src/model/words.ts';
import type { Similar } from '../../src/model/similar/draft.ts';
import { describeReasons } from '../lib/similar-report.ts';
import { escapeMarkdown } from './escape.ts';
import { code, listItems, type Section } from './markdown.ts';
import type { Near } from './near.ts';
import type { PageFacts } from './page-facts.ts';
import type { ReviewReport } from './report.ts';

const mostMissing = 12;

/** The facts of each page, and what it leaves open. */
export function createPageSection({ pages, unread }: ReviewReport, messages: Messages): Section {
  const words = messages.review.pages;
  return {
    title: fill(words.title, { count: pages.length + unread.length }),
    ...listItems([...pages, ...unread], (page) =>
      typeof page === 'string' ? `- ${code(page)}: ${words.unread}` : formatPage(page, messages),
    ),
    isFolded: true,
  };
}

function formatPage(page: PageFacts, messages: Messages): string {
  const { pages: words } = messages.review;
  const { kind, id, title, age, evidence, pictures, links, missing } = page;
  const facts = [
    fill(words.words, { count: page.words }),
    ...(age === undefined ? [] : [fill(words.age, { age })]),
    ...(evidence === undefined ? [] : [fill(words.evidence, { level: evidence })]),
    fill(words.pictures, { count: pictures.all }),
    ...(pictures.silent ? [fill(words.picturesSilent, { count: pictures.silent })] : []),
    fill(words.links, links),
    fill(words.sources, { count: page.sources }),
  ];
  const open = missing.slice(0, mostMissing).map((one) => formatMissing(one, messages));
  const left = missing.length - open.length;
  const more = left ? [fill(messages.review.more, { count: left })] : [];
  const last = open.length ? `${words.missing} ${[...open, ...more].join('; ')}` : words.nothing;
  const name = `${messages.kinds[kind].one}: ${escapeMarkdown(title)}`;
  return [`- ${code(`${kind}/${id}`)} ${name}`, facts.join('; '), last].join('\n  - ');
}

function formatMissing({ what, about }: PageFacts['missing'][number], { missing }: Messages): string {
  return fill(missing[what], about === undefined ? {} : { about: escapeMarkdown(about, mostAbout) });
}

const mostAbout = 120;

/** What in the library is like each page. */
export function createNearSection({ near }: ReviewReport, messages: Messages): Section {
  const { title, lead, none } = messages.review.near;
  const list = listItems(near, ({ page, similar }) => {
    const found = similar.map((one) => formatSimilar(one, messages));
    return `- ${code(page)}${found.length ? `\n  - ${found.join('\n  - ')}` : `: ${none}`}`;
  });
  return { title, lead: near.length ? lead : undefined, ...list, isFolded: true };
}

function formatSimilar(similar: Similar, messages: Messages): string {
  const { kind, id, score, verdict } = similar;
  const reasons = escapeMarkdown(describeReasons(similar, messages.similar));
  return `${code(`${kind}/${id}`)} ${score.toFixed(2)}, ${messages.similar.verdicts[verdict]}${reasons && `: ${reasons}`}`;
}

/** Topics that may fit each page and that it has not. */
export function createTopicSection({ near }: ReviewReport, { review }: Messages): Section {
  const some = near.filter(({ topics }) => topics.length);
  return { title: review.topics.title, ...listItems(some, formatTopics), isFolded: true };
}

function formatTopics({ page, topics }: Near): string {
  const names = topics.map(({ id, label }) => `${escapeMarkdown(label)} (${code(id)})`);
  return `- ${code(page)}: ${names.join(', ')}`;
}
