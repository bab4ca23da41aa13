import type { Entry } from '../../model/entry.ts';
import type { Said } from '../../model/said.ts';
import type { PageContext } from '../../page.ts';
import { fillSaid, joinSaid, readSaid, saidNames, say } from '../pieces.ts';
import { linkTo } from '../rows.ts';
import { listNarrower } from '../topics.ts';
import type { BarItem } from './bars.ts';
import { createNumber, tellSource, type Figure } from './figure.ts';
import type { GridFigure, GridMark } from './grid.ts';
import { tellMost } from './message.ts';
import { countTopics, type TopicCounts } from './topic-counts.ts';

/** A theme with the number of its pages, and a bar for each of its topics. */
export interface ThemeBars {
  id: string;
  label: string;
  lang?: string | undefined;
  href: string | undefined;
  value: number;
  bars: BarItem[];
}

/** The pages of each theme and topic as values: a few bars for each theme, all on one scale. */
export interface ThemeFigure extends Figure {
  themes: ThemeBars[];
  most: number;
}

/** How much there is on each topic; none where there are no themes. */
export function createThemes(context: PageContext): ThemeFigure | undefined {
  const words = context.m.topicMap.themes;
  const themes = listThemes(context, countTopics(context.catalogue));
  if (themes.length === 0) return undefined;
  return {
    name: 'topics',
    title: tellMost(themes, { words, total: 0 }, context) ?? words.none,
    note: tellNote(themes, context),
    source: tellSource(context),
    heads: [words.theme, words.topic, words.unit],
    rows: themes.flatMap(({ label, lang, href, value, bars }) => [
      [{ text: label, lang, href }, { text: words.whole }, createNumber(value)],
      ...bars.map((bar) => [
        { text: label, lang },
        { text: bar.label, lang: bar.lang, href: bar.href },
        createNumber(bar.value),
      ]),
    ]),
    themes,
    most: Math.max(...themes.flatMap(({ bars }) => bars.map(({ value }) => value)), 1),
  };
}

/** Themes, the richest first, each with its topics, the richest first. */
function listThemes(context: PageContext, { pages }: TopicCounts): ThemeBars[] {
  const all = context.catalogue.list('topics');
  const countOf = ({ id }: Entry<'topics'>) => pages.get(id) ?? 0;
  const createItem = (topic: Entry<'topics'>): BarItem => {
    const { text, href, lang } = linkTo(context, 'topics', topic.id);
    return { label: text, lang, href, value: countOf(topic) };
  };
  return all
    .filter(({ data }) => data.kind === 'theme')
    .map((theme) => ({ theme, bars: listNarrower(theme, all).map(createItem) }))
    .map(({ theme, bars }) => ({
      ...{ id: theme.id, ...createItem(theme), href: linkTo(context, 'topics', theme.id).href },
      bars: bars.sort((a, b) => b.value - a.value),
    }))
    .sort((a, b) => b.value - a.value);
}

function tellNote(themes: readonly ThemeBars[], { m, lang }: PageContext): Said {
  const words = m.topicMap.themes;
  const silent = themes.flatMap(({ bars }) => bars.filter(({ value }) => value === 0));
  const names = silent.map((bar) => say(bar.label, bar.lang));
  const named = names.length > 0 ? fillSaid(words.silent, { names: saidNames(names, lang) }) : '';
  return joinSaid([words.note, named], ' ');
}

/** Which themes go together, as a grid of themes and themes; none with fewer than two. */
export function createThemeGrid(context: PageContext): GridFigure | undefined {
  const { m } = context;
  const words = m.topicMap.between;
  const counts = countTopics(context.catalogue);
  const themes = listThemes(context, counts);
  if (themes.length < 2) return undefined;
  const pairs = new Map(
    counts.themePairs.flatMap(({ one, other, count }) => [
      [`${one} ${other}`, count],
      [`${other} ${one}`, count],
    ]),
  );
  const gridRows = themes.map(({ id, label, lang, href, value }) => {
    const squares = themes.map((other): GridMark[] => {
      if (other.id === id) return [{ value, name: words.whole, isFramed: true }];
      return [{ value: pairs.get(`${id} ${other.id}`) ?? 0, name: other.label, lang: other.lang }];
    });
    return { label, lang, href, squares };
  });
  const named = new Map(themes.map(({ id, label, lang }) => [id, say(label, lang)]));
  const items = counts.themePairs.map(({ one, other, count }) => {
    const said = fillSaid(m.topicMap.links.pair, { one: named.get(one) ?? one, other: named.get(other) ?? other });
    return { label: readSaid(said), said, value: count };
  });
  return {
    name: 'themes-together',
    title: tellMost(items, { words, total: 0 }, context) ?? words.none,
    note: words.note,
    source: tellSource(context),
    heads: [m.topicMap.themes.theme, ...named.values()],
    rows: gridRows.map(({ label, lang, href, squares }) => [
      { text: label, lang, href },
      ...squares.flat().map(({ value }) => createNumber(value)),
    ]),
    columns: themes.map(({ label }) => label),
    columnLang: themes[0]?.lang,
    gridRows,
  };
}
