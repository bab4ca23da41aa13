import { hasAnchor } from '../model/anchors.ts';
import { findByKey } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { splitKey } from '../model/links.ts';
import type { PageContext } from '../page.ts';
import { langOf } from './language.ts';
import { linkTo, type Part } from './rows.ts';

/** A point of the articles as its row shows it. */
interface Row {
  anchor: string;
  point: string;
  /** The language of the point and of why it is not covered, where it is another one than the page's. */
  lang: string | undefined;
  articles: string;
  links: Part[];
  notCovered: string | undefined;
}

/** The points of the articles on the 2017 guide, in their groups, each with links to the sections that answer it. */
export function listCoverage(context: PageContext): { id: string; title: string; points: Row[] }[] {
  const { catalogue, m } = context;
  const titles: Record<string, string> = m.coverage.groups;
  const points = [...catalogue.list('coverage')].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const groups = Map.groupBy(points, ({ id }) => id.split('.')[0] ?? '');
  return [...groups].map(([id, list]) => ({
    id,
    title: titles[id] ?? id,
    points: list.map((entry) => createRow(entry, context)),
  }));
}

function createRow(entry: Entry<'coverage'>, context: PageContext): Row {
  const { id, data } = entry;
  const { m, t } = context;
  return {
    anchor: `point-${id.replace('.', '-')}`,
    point: data.point,
    lang: langOf(entry, context.lang),
    articles: data.articles.length ? t(m.coverage.articles, { articles: data.articles.join(', ') }) : '',
    links: data.answers.map(({ page, heading }) => linkToSection(page, heading, context)),
    notCovered: data.notCovered,
  };
}

function linkToSection(page: string, heading: string | undefined, context: PageContext): Part {
  const { kind, id } = splitKey(page);
  const { text, lang } = linkTo(context, kind, id);
  const entry = findByKey(context.catalogue, page);
  const section = entry?.outline?.headings.find(({ slug }) => slug === heading)?.text;
  // A translation has headings of its own.
  const anchor = !entry || (heading && hasAnchor(entry, heading)) ? heading : undefined;
  return { text: section ? `${text}: ${section}` : text, lang, href: context.urls.entry(kind, id, anchor) };
}
